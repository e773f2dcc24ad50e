import { Anchor, Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Agreement } from '../api/booking'
import { useT } from '../i18n/i18n'
import { ConsentWording } from './ConsentWording'
import { currentText, languageFor, useConsentTexts } from './consentTexts'

/** Shows what the patient agrees to; nothing where the clinic has published no text for it. */
export function ReadWording({ agreement, language }: { agreement: Agreement; language: string }) {
  const t = useT()
  const text = currentText(useConsentTexts().data, agreement)
  const [shown, setShown] = useState<string>()
  if (!text) return null
  const name = t.patient.consent[agreement] ?? agreement
  return (
    <>
      <Anchor component="button" type="button" size="sm" aria-label={t.consents.readOf(name)} onClick={() => setShown(languageFor(text, language))}>
        {t.consents.read}
      </Anchor>
      <Modal opened={shown !== undefined} onClose={() => setShown(undefined)} title={name} closeButtonProps={{ 'aria-label': t.common.close }}>
        <Stack>
          {shown !== undefined && <ConsentWording text={text} language={shown} onLanguage={setShown} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setShown(undefined)}>
              {t.common.close}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
