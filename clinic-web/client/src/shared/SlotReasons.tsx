import { IconLanguage, IconLayoutList, IconStar } from '@tabler/icons-react'
import type { SlotReason } from '../api/booking'
import { useT } from '../i18n/i18n'

const icons = { OWN_PRACTITIONER: IconStar, SHARED_LANGUAGE: IconLanguage, NO_GAP: IconLayoutList } as const

/** What speaks for a free time: icons beside it, words for whoever listens or points. */
export function SlotReasons({ reasons }: { reasons: readonly SlotReason[] }) {
  const t = useT()
  return reasons.map((reason) => {
    const Icon = icons[reason]
    return <Icon key={reason} size={14} role="img" aria-label={t.slots.reasons[reason]} title={t.slots.reasons[reason]} style={{ marginInlineStart: 4, verticalAlign: '-2px' }} />
  })
}
