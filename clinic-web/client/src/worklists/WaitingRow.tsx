import { Anchor, Badge, Button, Group, Text, TextInput } from '@mantine/core'
import { IconArrowUp, IconCheck, IconHourglass, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { acceptOffer, declineOffer, withdraw, type Offer, type WaitingEntry } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats } from '../shared/clinic'
import { Confirm } from '../shared/Confirm'
import lists from '../shared/lists.module.css'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { countdown } from './countdown'
import { EditWishes } from './EditWishes'
import { Reach } from './Reach'
import classes from './worklists.module.css'

/** Every command on an entry reads the list again, whatever came of it. */
function useEntryCommand(send: () => Promise<WaitingEntry>, done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: done,
    onSettled: () => {
      for (const key of [['waiting'], ['day'], ['appointments'], ['slots']]) void queries.invalidateQueries({ queryKey: key })
    },
  })
}

/** One patient who waits: what they would take, how to reach them, and what is kept for them. */
export function WaitingRow({ entry, now, today }: { entry: WaitingEntry; now: Date; today: string }) {
  const t = useT()
  const texts = t.worklists.waiting
  const formats = useFormats()
  const { serviceName, practitionerName } = useClinic()
  const [open, setOpen] = useState<'edit' | 'withdraw'>()
  const [reason, setReason] = useState('')
  const name = fullName(entry.patientName) || t.patient.unnamed
  const removing = useEntryCommand(
    () => withdraw(entry, reason.trim() || undefined),
    () => tell(texts.withdrawn(name)),
  )
  const who = entry.practitionerIds.length === 0 ? texts.anyone : entry.practitionerIds.map(practitionerName).join(', ')
  const when = entry.dayParts.length === 0 ? texts.anyTime : entry.dayParts.map((part) => texts.dayPart[part]).join(', ')
  return (
    <li className={`${lists.row} ${classes.row}`}>
      <div>
        <Group gap="xs">
          <Anchor component={Link} to={`/patients/${entry.patientId}`} fw={600} className={classes.name}>
            {name}
          </Anchor>
          {entry.priority === 'HIGH' && (
            <Badge size="sm" variant="light" color="orange" tt="none" leftSection={<IconArrowUp size={12} aria-hidden />}>
              {texts.priorities.HIGH}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {serviceName(entry.serviceId)} · {texts.since(formats.date(entry.since))}
        </Text>
      </div>
      <div>
        <Text size="sm">
          {who} · {when}
        </Text>
        <Text size="xs" c="dimmed">
          {entry.until < today ? texts.over : texts.days(formats.plainDate(entry.from), formats.plainDate(entry.until))}
          {entry.pastOffers.length > 0 && ` · ${texts.pastOffers(entry.pastOffers.length)}`}
        </Text>
      </div>
      <Reach {...entry} />
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        <Button size="compact-sm" variant="default" aria-label={`${texts.edit} ${name}`} onClick={() => setOpen('edit')}>
          {texts.edit}
        </Button>
        <Button size="compact-sm" variant="default" aria-label={`${texts.withdraw} ${name}`} onClick={() => setOpen('withdraw')}>
          {texts.withdraw}
        </Button>
      </Group>
      {entry.offer && <CurrentOffer entry={entry} offer={entry.offer} name={name} now={now} />}
      {open === 'edit' && <EditWishes entry={entry} name={name} today={today} onClose={() => setOpen(undefined)} />}
      <Confirm
        opened={open === 'withdraw'}
        title={texts.withdrawTitle(name)}
        help={texts.withdrawHelp}
        yes={texts.withdrawYes}
        busy={removing.isPending}
        problem={removing.error}
        onYes={() => removing.mutate()}
        onClose={() => setOpen(undefined)}
      >
        <TextInput
          label={texts.reason}
          description={t.common.optional}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </li>
  )
}

function CurrentOffer({ entry, offer, name, now }: { entry: WaitingEntry; offer: Offer; name: string; now: Date }) {
  const t = useT()
  const texts = t.worklists.waiting
  const formats = useFormats()
  const { practitionerName } = useClinic()
  const when = formats.dayTime(offer.start)
  const accepting = useEntryCommand(
    () => acceptOffer(entry),
    () => tell(texts.accepted(name, when)),
  )
  const declining = useEntryCommand(
    () => declineOffer(entry),
    () => tell(texts.declined(name)),
  )
  const left = countdown(offer.until, now)
  const isBusy = accepting.isPending || declining.isPending
  return (
    <div className={classes.offer} role="group" aria-label={texts.offerLabel(name)}>
      <Group gap="sm" wrap="nowrap">
        <IconHourglass size={18} aria-hidden />
        <Text fw={600} size="sm">
          {texts.offered(when, practitionerName(offer.practitionerId))}
        </Text>
        <Badge variant="light" color={left ? 'orange' : 'gray'} tt="none" className={classes.count} role="timer">
          {left ? texts.left(left) : texts.leftOver}
        </Badge>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-sm"
          leftSection={<IconCheck size={16} aria-hidden />}
          disabled={!left || isBusy}
          loading={accepting.isPending}
          onClick={() => accepting.mutate()}
        >
          {texts.accept}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconX size={16} aria-hidden />}
          disabled={isBusy}
          loading={declining.isPending}
          onClick={() => declining.mutate()}
        >
          {texts.decline}
        </Button>
      </Group>
      {(accepting.isError || declining.isError) && <ProblemNotice problem={accepting.error ?? declining.error} />}
    </div>
  )
}
