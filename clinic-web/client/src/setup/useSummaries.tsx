import type { ClinicService, Equipment, Practitioner, Room } from '../api/booking'
import { useSpeech } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { ValidityMark } from './CredentialRows'
import { validityOf } from './credentials'
import type { Summary } from './EntryList'
import { hoursInShort } from './hours'
import { kindName } from './kinds'

/** Each entry in a line: what tells it from others, and what wants a hand. */
export function useSummaries(
  practitioners: Practitioner[] = [],
  services: ClinicService[] = [],
  rooms: Room[] = [],
  equipment: Equipment[] = [],
): Record<'practitioners' | 'services' | 'rooms' | 'equipment', Summary[]> {
  const { t, locale } = useSpeech()
  const { roomName } = useClinic()
  const today = useFormats().dateOf(useNow())
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  const day = (example: string) => weekday.format(new Date(`${example}T00:00:00Z`))
  const said = (...facts: (string | false | null | undefined)[]) => facts.filter(Boolean).join(' · ')
  return {
    practitioners: practitioners.map((each) => ({
      id: each.id,
      name: each.name,
      active: each.active,
      facts: said(hoursInShort(each.hours, day) || t.setUp.hours.none),
      marks: each.credentials
        .filter((held) => ['lapsing', 'lapsed'].includes(validityOf(held, today)))
        .slice(0, 1)
        .map((held) => <ValidityMark key={held.kind} credential={held} />),
    })),
    services: services.map((each) => ({
      id: each.id,
      name: each.name,
      active: each.active,
      facts: said(
        t.setUp.service.kinds[each.kind],
        t.common.minutes(each.durationMinutes),
        kindName(each.roomKind),
        each.requiredCredential && kindName(each.requiredCredential),
      ),
    })),
    rooms: rooms.map((each) => ({ id: each.id, name: each.name, active: each.active, facts: kindName(each.kind) })),
    equipment: equipment.map((each) => ({
      id: each.id,
      name: each.name,
      active: each.active,
      facts: said(kindName(each.kind), each.roomId ? roomName(each.roomId) : t.setUp.equipment.movable),
    })),
  }
}
