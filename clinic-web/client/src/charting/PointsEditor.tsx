import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowsExchange2, IconMinus, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { LEGS, type Area, type Leg, type Point } from '../api/treatment'
import { useT } from '../i18n/i18n'
import type { NamedVial } from './amending'
import { InjectionMap } from './InjectionMap'
import { isTarget, keyOf, sitesOf, type Site } from './maps'
import { nextPlace, siteOf, type Draft, type Edit } from './points'
import { useNames } from './programmes'
import classes from './charting.module.css'

/** The map, and what places and changes its points: by touch, by pointer and by key. */
export function PointsEditor({ area, draft, dispatch, vialId, vials, isLocked = false, above, children }: {
  area: Area
  draft: Draft
  dispatch: (step: Edit) => void
  /** The one that new points are drawn from. */
  vialId: string | undefined
  /** All that a point can be drawn from. */
  vials: NamedVial[]
  /** Whether nothing can be changed for now. */
  isLocked?: boolean
  above?: ReactNode
  children?: ReactNode
}) {
  const t = useT()
  const [unitsPerPoint, setUnitsPerPoint] = useState(10)
  const add = (leg: Leg, site: Site, x: number, y: number) => {
    if (vialId) dispatch({ type: 'add', leg, site, x, y, units: unitsPerPoint, vialId })
  }
  return (
    <div className={classes.session}>
      <Stack gap="sm">
        {above}
        <InjectionMap
          area={area}
          points={draft.points}
          selected={draft.selected}
          readOnly={isLocked}
          onAdd={add}
          onSelect={(index) => dispatch({ type: 'select', index })}
          onMove={(index, leg, x, y) => dispatch({ type: 'move', area, index, leg, x, y })}
          onRemove={(index) => dispatch({ type: 'remove', index })}
        />
      </Stack>
      <Stack gap="md">
        <Stepper
          label={t.charting.session.unitsPerPoint}
          units={unitsPerPoint}
          onChange={(units) => setUnitsPerPoint(Math.min(100, Math.max(1, units)))}
        />
        <AddButtons area={area} points={draft.points} disabled={!vialId || isLocked} onAdd={add} />
        <PointTools area={area} draft={draft} dispatch={dispatch} vialId={vialId} vials={vials} isLocked={isLocked} />
        {children}
      </Stack>
    </div>
  )
}

function Stepper({ label, units, onChange, step = 5 }: { label: string; units: number; step?: number; onChange: (units: number) => void }) {
  const t = useT()
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" size="md" px="sm" aria-label={t.charting.session.fewer} onClick={() => onChange(units - step)}>
          <IconMinus size={18} aria-hidden />
        </Button>
        <Text fw={700} size="lg" miw={64} ta="center" className="tabular" aria-live="polite">
          {t.common.units(units)}
        </Text>
        <Button variant="default" size="md" px="sm" aria-label={t.charting.session.more} onClick={() => onChange(units + step)}>
          <IconPlus size={18} aria-hidden />
        </Button>
      </Group>
    </div>
  )
}

/** The way to place points without a touch: each goes to the next free place of the zone. */
function AddButtons({ area, points, disabled, onAdd }: {
  area: Area
  points: Point[]
  disabled: boolean
  onAdd: (leg: Leg, site: Site, x: number, y: number) => void
}) {
  const t = useT()
  const names = useNames(area)
  return (
    <div className={classes.adders}>
      {LEGS.map((leg) => (
        <Stack key={leg} gap={6}>
          <Text size="xs" fw={600}>
            {names.side(leg)}
          </Text>
          {sitesOf(area).filter((site) => isTarget(area, site)).map((site) => (
            <Button
              key={keyOf(site)}
              variant="light"
              size="sm"
              px={8}
              disabled={disabled}
              aria-label={t.charting.session.addTo(names.site(leg, site))}
              onClick={() => {
                const { x, y } = nextPlace(points, area, leg, site)
                onAdd(leg, site, x, y)
              }}
            >
              + {names.place(site)}
            </Button>
          ))}
        </Stack>
      ))}
    </div>
  )
}

function PointTools({ area, draft, dispatch, vialId, vials, isLocked }: {
  area: Area
  draft: Draft
  dispatch: (step: Edit) => void
  vialId: string | undefined
  vials: NamedVial[]
  isLocked: boolean
}) {
  const t = useT()
  const names = useNames(area)
  const index = draft.selected
  const point = index === undefined ? undefined : draft.points[index]
  return (
    <Stack gap="xs">
      {point && index !== undefined && (
        <>
          <Text size="sm" fw={600}>
            {t.charting.session.point(index + 1, names.site(point.leg, siteOf(point)), point.units)}
          </Text>
          <Stepper
            label={t.charting.session.unitsOfPoint}
            units={point.units}
            step={2.5}
            onChange={(units) => dispatch({ type: 'units', index, units })}
          />
          {vials.length > 1 && (
            <NativeSelect
              size="md"
              label={t.charting.session.vialOfPoint}
              value={point.vialId}
              data={vials.map((each) => ({ value: each.id, label: each.name }))}
              onChange={(event) => dispatch({ type: 'vial', index, vialId: event.currentTarget.value })}
            />
          )}
        </>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={isLocked || draft.past.length === 0}
          onClick={() => dispatch({ type: 'undo' })}
        >
          {t.charting.session.undo}
        </Button>
        {point && index !== undefined && (
          <>
            <Button
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => dispatch({ type: 'remove', index })}
            >
              {t.charting.session.remove}
            </Button>
            <Button
              variant="default"
              leftSection={<IconArrowsExchange2 size={16} aria-hidden />}
              disabled={!vialId}
              onClick={() => vialId && dispatch({ type: 'mirror', from: point.leg, vialId })}
            >
              {t.charting.session.mirror(area.side)}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  )
}
