import { Text } from '@mantine/core'
import type { Area } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useNames } from './programmes'

/** How the girths differ, as soon as both were read. */
export function Asymmetry({ area, left, right }: { area: Area; left: number | undefined; right: number | undefined }) {
  const t = useT()
  const names = useNames(area)
  if (left === undefined || right === undefined) return null
  const cm = Math.round((right - left) * 100) / 100
  return (
    <Text size="sm" role="status">
      {cm === 0 ? t.charting.assess.alike : t.charting.assess.differs(names.side(cm > 0 ? 'RIGHT' : 'LEFT'), Math.abs(cm))}
    </Text>
  )
}
