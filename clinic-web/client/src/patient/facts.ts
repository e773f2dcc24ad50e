import { h } from './dom'
import type { Shell } from './shell'
import { isSameTime, momentText } from './when'

/** Where something takes place, and with whom; the name is empty where it is not known. */
export interface Place {
  clinicZone: string
  patientZone: string
  practitionerName: string
  clinicName: string
  clinicAddress: string
}

/** When, in both zones if they differ, where and with whom. */
export function facts(shell: Shell, place: Place, start: string): HTMLElement {
  const at = (zone: string) => momentText(start, zone, shell.locale)
  const rows: [string, Node | string][] = isSameTime(start, place.clinicZone, place.patientZone)
    ? [[shell.t('when'), at(place.clinicZone)]]
    : [
        [shell.t('clinicTime'), at(place.clinicZone)],
        [shell.t('yourTime'), at(place.patientZone)],
      ]
  if (place.practitionerName) rows.push([shell.t('with'), place.practitionerName])
  rows.push([shell.t('where'), where(shell, place)])
  return h('dl', {}, ...rows.flatMap(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]))
}

function where(shell: Shell, { clinicName, clinicAddress }: Place): HTMLElement {
  const address = `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${clinicName}, ${clinicAddress}`)}`
  const map = h('a', { href: address, rel: 'noreferrer noopener', target: '_blank' }, shell.t('map'))
  return h('span', {}, `${clinicName}, ${clinicAddress}`, h('br'), map)
}
