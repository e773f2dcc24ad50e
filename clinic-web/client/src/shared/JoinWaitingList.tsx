import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Patient } from '../api/booking'
import { joinWaitingList } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from './clinic'
import { fullName } from './names'
import { tell } from './notify'
import { PatientFinder } from './PatientFinder'
import { ProblemNotice } from './Problem'
import { areWishesReady, wishesFrom } from './wishes'
import { WishesForm } from './WishesForm'

type Who = Pick<Patient, 'id' | 'name'>

/** Puts a patient on the waiting list; who it is may be known already. */
export function JoinWaitingList({ patient, onClose }: { patient?: Who; onClose: () => void }) {
  const t = useT()
  const texts = t.worklists.waiting
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const { services } = useClinic()
  const queries = useQueryClient()
  const offered = services.filter((each) => each.active)
  const [who, setWho] = useState<Who | undefined>(patient)
  const [chosenService, setService] = useState('')
  const [wishes, setWishes] = useState(() => wishesFrom(today))
  const serviceId = chosenService || (offered[0]?.id ?? '')
  const join = useMutation({
    mutationFn: (waits: Who) => joinWaitingList(waits.id, serviceId, wishes),
    onSuccess: (_, waits) => {
      tell(texts.added(fullName(waits.name)))
      onClose()
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['waiting'] }),
  })
  const isReady = who && serviceId && areWishesReady(wishes, today)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={patient ? texts.addFor(fullName(patient.name)) : texts.addTitle}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) join.mutate(who)
        }}
      >
        <Stack>
          {!patient &&
            (who ? (
              <Group justify="space-between">
                <Text fw={600}>{fullName(who.name)}</Text>
                <Button size="compact-sm" variant="subtle" onClick={() => setWho(undefined)}>
                  {t.booking.change}
                </Button>
              </Group>
            ) : (
              <PatientFinder label={t.booking.find} placeholder={t.booking.findHint} onPick={setWho} />
            ))}
          <NativeSelect
            label={t.booking.what}
            value={serviceId}
            onChange={(event) => setService(event.currentTarget.value)}
            data={offered.map((each) => ({ value: each.id, label: each.name }))}
          />
          <WishesForm wishes={wishes} today={today} onChange={setWishes} />
          {join.isError && <ProblemNotice problem={join.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" disabled={!isReady} loading={join.isPending}>
              {texts.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
