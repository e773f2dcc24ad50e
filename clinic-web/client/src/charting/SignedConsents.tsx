import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { consentPdfAddress, type Consent } from '../api/treatment'
import { useSpeech } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import lists from '../shared/lists.module.css'
import { languageName } from '../shared/names'
import { TakeBackConsent } from './TakeBackConsent'

/** What the patient has signed, and what was taken back of it. */
export function SignedConsents({ patientId, consents }: { patientId: string; consents: Consent[] }) {
  const { t } = useSpeech()
  if (consents.length === 0) return null
  return (
    <section aria-label={t.charting.consent.list}>
      <Title order={3} size="h5" mb="xs">
        {t.charting.consent.list}
      </Title>
      <ul className={lists.list}>
        {consents.map((each) => (
          <li key={each.id} className={lists.row}>
            <SignedConsent patientId={patientId} consent={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SignedConsent({ patientId, consent }: { patientId: string; consent: Consent }) {
  const { t, locale } = useSpeech()
  const formats = useFormats()
  const [isTakingBack, setTakingBack] = useState(false)
  const say = t.charting.consent
  const title = say.titles[consent.kind]
  const withdrawal = consent.withdrawal
  return (
    <Group justify="space-between" p="sm" gap="sm">
      <Stack gap={2} style={{ flex: 1, minWidth: 220 }}>
        <Text fw={600}>
          {title}
          <Text span fw={400} c="dimmed">
            {' '}
            · {languageName(consent.language, locale)}
          </Text>
        </Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {say.signedBy_(consent.signedBy, formats.dayTime(consent.signedAt))}
        </Text>
        {withdrawal && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {say.takenBackAt(formats.dayTime(withdrawal.at), withdrawal.by)}: {withdrawal.reason}
          </Text>
        )}
      </Stack>
      <Badge
        variant="light"
        tt="none"
        color={withdrawal ? 'red' : 'brand'}
        leftSection={withdrawal ? <IconCircleX size={14} aria-hidden /> : <IconCircleCheck size={14} aria-hidden />}
      >
        {withdrawal ? say.states.WITHDRAWN : say.states.SIGNED}
      </Badge>
      <Button
        component="a"
        href={consentPdfAddress(patientId, consent.id)}
        target="_blank"
        rel="noreferrer"
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        aria-label={say.pdfOf(title, formats.dayTime(consent.signedAt))}
      >
        {say.pdf}
      </Button>
      {!withdrawal && (
        <Button variant="default" onClick={() => setTakingBack(true)}>
          {say.takeBack}
        </Button>
      )}
      {isTakingBack && <TakeBackConsent patientId={patientId} consent={consent} onClose={() => setTakingBack(false)} />}
    </Group>
  )
}
