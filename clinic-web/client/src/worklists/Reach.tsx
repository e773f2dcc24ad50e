import { Anchor, Stack, Text } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import type { DueRecall } from '../api/recalls'
import { useSpeech } from '../i18n/i18n'
import { languageName } from '../shared/names'

/** How a patient is reached: the phone first, since the desk calls; then how they like to be written to. */
export function Reach({ phone, email, channels, language }: Pick<DueRecall, 'phone' | 'email' | 'channels' | 'language'>) {
  const { t, locale } = useSpeech()
  const how = [...channels.map((channel) => t.patient.channel[channel] ?? channel), language && t.worklists.speaks(languageName(language, locale))]
  return (
    <Stack gap={0}>
      {phone && (
        <Anchor href={`tel:${phone}`} size="sm" aria-label={t.worklists.call(phone)}>
          <IconPhone size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {phone}
        </Anchor>
      )}
      {!phone && email && (
        <Anchor href={`mailto:${email}`} size="sm" aria-label={t.worklists.mail(email)} style={{ overflowWrap: 'anywhere' }}>
          <IconMail size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {email}
        </Anchor>
      )}
      {!phone && !email && <Text size="sm">{t.worklists.noWay}</Text>}
      <Text size="xs" c="dimmed">
        {how.filter(Boolean).join(' · ')}
      </Text>
    </Stack>
  )
}
