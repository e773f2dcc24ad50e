import { Badge } from '@mantine/core'
import { IconTools } from '@tabler/icons-react'
import type { ClinicService, Equipment, Practitioner, Room } from '../api/booking'
import { useSpeech } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { languageName } from '../shared/names'
import { ValidityMark } from './CredentialRows'
import { validityOf } from './credentials'
import type { Summary } from './EntryList'
import { kindName } from './kinds'
import { useHoursInShort } from './useHoursInShort'

/** Each entry in a line: what tells it from others, and what wants a hand. */
export function useSummaries(
  practitioners: Practitioner[] = [],
  services: ClinicService[] = [],
  rooms: Room[] = [],
  equipment: Equipment[] = [],
): Record<'practitioners' | 'services' | 'rooms' | 'equipment', Summary[]> {
  const { t, locale } = useSpeech()
  const { roomName } = useClinic()
  const formats = useFormats()
  const now = useNow()
  const today = formats.dateOf(now)
  const moment = `${today}T${formats.time(now)}`
  const inShort = useHoursInShort()
  const kind = (code: string) => kindName(code, t.setUp.kindNames)
  const said = (...facts: (string | false | null | undefined)[]) => facts.filter(Boolean).join(' · ')
  return {
    practitioners: practitioners.map((each) => ({
      id: each.id,
      name: each.name,
      active: each.active,
      facts: said(inShort(each.hours) || t.setUp.hours.none, each.languages.map((tag) => languageName(tag, locale)).join(', ')),
      marks: each.credentials
        .filter((held) => ['lapsing', 'lapsed'].includes(validityOf(held, today)))
        .slice(0, 1)
        .map((held) => <ValidityMark key={held.kind} credential={held} named />),
    })),
    services: services.map((each) => ({
      id: each.id,
      name: each.name,
      active: each.active,
      facts: said(
        t.setUp.service.kinds[each.kind],
        t.common.minutes(each.durationMinutes),
        kind(each.roomKind),
        each.requiredCredential && kind(each.requiredCredential),
      ),
    })),
    rooms: rooms.map((each) => ({ id: each.id, name: each.name, active: each.active, facts: kind(each.kind) })),
    equipment: equipment.map((each) => ({
      id: each.id,
      name: each.name,
      active: each.active,
      facts: said(kind(each.kind), each.roomId ? roomName(each.roomId) : t.setUp.equipment.movable),
      marks: each.outOfService.filter((time) => time.from <= moment && moment < time.until).map((time) => <OutOfServiceMark key={time.from} />),
    })),
  }
}

function OutOfServiceMark() {
  const { t } = useSpeech()
  return (
    <Badge variant="light" color="orange" tt="none" leftSection={<IconTools size={14} aria-hidden />}>
      {t.setUp.equipment.outOfService}
    </Badge>
  )
}
