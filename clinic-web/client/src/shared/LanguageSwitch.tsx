import { SegmentedControl } from '@mantine/core'
import { useSpeech, type Language } from '../i18n/i18n'

export function LanguageSwitch() {
  const { t, language, setLanguage } = useSpeech()
  return (
    <SegmentedControl
      aria-label={t.shell.language}
      size="xs"
      style={{ flexShrink: 0 }}
      value={language}
      onChange={(next) => setLanguage(next as Language)}
      data={[
        { value: 'th', label: 'TH' },
        { value: 'en', label: 'EN' },
      ]}
    />
  )
}
