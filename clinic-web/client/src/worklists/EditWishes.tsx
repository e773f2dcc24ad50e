import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeWishes, type WaitingEntry, type Wishes } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { areWishesReady } from '../shared/wishes'
import { WishesForm } from '../shared/WishesForm'

/** Changes what a patient would take; the place in the line stays. */
export function EditWishes({ entry, name, today, onClose }: { entry: WaitingEntry; name: string; today: string; onClose: () => void }) {
  const t = useT()
  const texts = t.worklists.waiting
  const queries = useQueryClient()
  const [wishes, setWishes] = useState<Wishes>({
    practitionerIds: entry.practitionerIds,
    dayParts: entry.dayParts,
    from: entry.from,
    until: entry.until,
    priority: entry.priority,
  })
  const save = useMutation({
    mutationFn: () => changeWishes(entry, wishes),
    onSuccess: () => {
      tell(texts.saved(name))
      onClose()
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['waiting'] }),
  })
  const isReady = areWishesReady(wishes, today)
  return (
    <Modal opened onClose={onClose} size="lg" title={texts.editTitle(name)} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) save.mutate()
        }}
      >
        <Stack>
          <WishesForm wishes={wishes} today={today} onChange={setWishes} />
          {save.isError && <ProblemNotice problem={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" disabled={!isReady} loading={save.isPending}>
              {t.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
