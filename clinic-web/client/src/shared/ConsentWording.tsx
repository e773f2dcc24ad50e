import { NativeSelect, Paper, Stack, Text } from '@mantine/core'
import type { ConsentText } from '../api/consents'
import { useSpeech } from '../i18n/i18n'
import { useFormats } from './clinic'
import { languageName } from './names'

/** A text as the patient reads it, in one of its languages. */
export function ConsentWording({ text, language, onLanguage }: { text: ConsentText; language: string; onLanguage: (language: string) => void }) {
  const { t, locale } = useSpeech()
  const formats = useFormats()
  return (
    <Stack gap="xs">
      {text.texts.length > 1 && (
        <NativeSelect
          label={t.consents.language}
          data={text.texts.map((each) => ({ value: each.language, label: languageName(each.language, locale) }))}
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value)}
        />
      )}
      <Paper withBorder p="sm" mah="45vh" style={{ overflowY: 'auto' }} tabIndex={0} aria-label={t.consents.wording}>
        <Text size="sm" lang={language} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text.texts.find((each) => each.language === language)?.text}
        </Text>
      </Paper>
      <Text size="xs" c="dimmed">
        {t.consents.published(text.version, formats.dayTime(text.publishedAt), text.by)}
      </Text>
    </Stack>
  )
}
