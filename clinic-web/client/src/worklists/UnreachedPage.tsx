import { Anchor, Button, Group, Modal, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconMailCheck, IconMailForward, IconPhoneCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { noteHandled, resend, type Unreached } from '../api/notification'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { useHasRole } from '../shared/me'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { useUnreached } from '../shared/unreached'
import { Reach } from './Reach'
import { Worklists } from './Worklists'
import classes from './worklists.module.css'

/** Whom a message did not reach: call them, and say so; or send it again once the address is right. */
export function UnreachedPage() {
  const t = useT()
  const texts = t.worklists.unreached
  const found = useUnreached()
  const [telling, setTelling] = useState<Unreached>()
  return (
    <Worklists title={texts.title} help={texts.help}>
      {found.isPending ? (
        <ListSkeleton label={t.common.loading} />
      ) : found.isError && !found.data ? (
        <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <Paper withBorder>
          <Empty title={texts.empty} help={texts.emptyHelp} icon={<IconMailCheck aria-hidden />} />
        </Paper>
      ) : (
        <ul className={lists.list} aria-label={texts.title}>
          {found.data.map((row) => (
            <Row key={row.message.id} row={row} onTold={() => setTelling(row)} />
          ))}
        </ul>
      )}
      {telling && <Told row={telling} onClose={() => setTelling(undefined)} />}
    </Worklists>
  )
}

const nameOf = (row: Unreached) => fullName({ given: row.givenName, family: row.familyName })

function Row({ row, onTold }: { row: Unreached; onTold: () => void }) {
  const t = useT()
  const texts = t.worklists.unreached
  const formats = useFormats()
  const queries = useQueryClient()
  const maySend = useHasRole('FRONT_DESK')
  const mayNote = useHasRole('FRONT_DESK', 'MANAGER')
  const { message } = row
  const name = nameOf(row) || t.patient.unnamed
  const again = useMutation({
    mutationFn: () => resend(message.id),
    onSuccess: () => tell(texts.again(name)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['unreached'] }),
  })
  return (
    <li className={`${lists.row} ${classes.row}`}>
      <div>
        <Anchor component={Link} to={`/patients/${row.personId}`} fw={600} className={classes.name}>
          {name}
        </Anchor>
        <Text size="sm">{t.messages.kind[message.kind] ?? message.kind}</Text>
        <Text size="xs" c="dimmed">
          {texts.until(formats.dayTime(message.usefulUntil))}
        </Text>
      </div>
      <Text size="sm">{texts.why[message.reason ?? ''] ?? texts.failed(t.patient.channel[message.channel ?? ''] ?? t.messages.noChannel)}</Text>
      <Reach phone={row.phone} email={row.email} channels={message.channel ? [message.channel] : []} language={row.language} />
      <Group gap={6} justify="flex-end" wrap="nowrap">
        {maySend && (
          <Button size="compact-sm" variant="default" leftSection={<IconMailForward size={16} aria-hidden />} loading={again.isPending} aria-label={`${t.messages.resend}: ${name}`} onClick={() => again.mutate()}>
            {t.messages.resend}
          </Button>
        )}
        {mayNote && (
          <Button size="compact-sm" leftSection={<IconPhoneCheck size={16} aria-hidden />} aria-label={`${texts.told}: ${name}`} onClick={onTold}>
            {texts.told}
          </Button>
        )}
      </Group>
      {again.isError && (
        <div className={classes.panel}>
          <ProblemNotice problem={again.error} />
        </div>
      )}
    </li>
  )
}

function Told({ row, onClose }: { row: Unreached; onClose: () => void }) {
  const t = useT()
  const texts = t.worklists.unreached
  const queries = useQueryClient()
  const [note, setNote] = useState(texts.called)
  const noting = useMutation({
    mutationFn: () => noteHandled(row.message.id, note.trim()),
    onSuccess: () => {
      tell(texts.noted(nameOf(row)))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['unreached'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (note.trim() !== '') noting.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={texts.toldTitle(nameOf(row))} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput data-autofocus required label={texts.how} description={texts.howHelp} maxLength={300} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          {noting.isError && <ProblemNotice problem={noting.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" disabled={note.trim() === ''} loading={noting.isPending}>
              {texts.told}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
