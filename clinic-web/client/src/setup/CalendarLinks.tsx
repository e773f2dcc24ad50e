import { Button, CopyButton, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { IconCalendarShare, IconCheck, IconCopy, IconLinkOff } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { getFeedLinks, makeFeedLink, revokeFeedLink, type FeedKind, type FeedLink } from '../api/feeds'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats } from '../shared/clinic'
import { Confirm } from '../shared/Confirm'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'

/** The links by which calendars on phones and computers follow a practitioner or a room. */
export function CalendarLinks() {
  const t = useT()
  const texts = t.setUp.calendars
  const nameOf = useNames()
  const links = useQuery({ queryKey: ['calendar-feeds'], queryFn: ({ signal }) => getFeedLinks(signal) })
  const [revoking, setRevoking] = useState<FeedLink>()
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={640}>
        {texts.help}
      </Text>
      <NewLink />
      {links.isPending ? (
        <ListSkeleton label={t.setUp.parts.calendars} />
      ) : links.isError ? (
        <ProblemNotice problem={links.error} onRetry={() => void links.refetch()} />
      ) : links.data.length === 0 ? (
        <Paper withBorder>
          <Empty title={texts.empty} help={texts.emptyHelp} icon={<IconCalendarShare aria-hidden />} />
        </Paper>
      ) : (
        <ul className={lists.list} aria-label={t.setUp.parts.calendars}>
          {links.data.map((link) => (
            <LinkRow key={link.id} link={link} name={nameOf(link)} onRevoke={() => setRevoking(link)} />
          ))}
        </ul>
      )}
      {revoking && <Revoking link={revoking} name={nameOf(revoking)} onClose={() => setRevoking(undefined)} />}
    </Stack>
  )
}

function useNames() {
  const { practitioners, rooms } = useClinic()
  return (link: { kind: FeedKind; resourceId: string }) =>
    (link.kind === 'ROOM' ? rooms : practitioners).find((each) => each.id === link.resourceId)?.name ?? link.resourceId
}

function NewLink() {
  const t = useT()
  const texts = t.setUp.calendars
  const queries = useQueryClient()
  const { practitioners, rooms } = useClinic()
  const [chosen, setChosen] = useState<string | null>(null)
  const making = useMutation({
    mutationFn: (value: string) => {
      const [kind, resourceId] = [value.slice(0, value.indexOf(':')) as FeedKind, value.slice(value.indexOf(':') + 1)]
      return makeFeedLink(kind, resourceId)
    },
    onSuccess: () => {
      setChosen(null)
      tell(texts.made)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendar-feeds'] }),
  })
  const options = (kind: FeedKind, entries: { id: string; name: string; active: boolean }[]) =>
    entries.filter((each) => each.active).map((each) => ({ value: `${kind}:${each.id}`, label: each.name }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) making.mutate(chosen)
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        <Select
          label={texts.whose}
          placeholder={texts.choose}
          searchable
          value={chosen}
          onChange={setChosen}
          nothingFoundMessage={texts.nobody}
          data={[
            { group: t.setUp.parts.practitioners, items: options('PRACTITIONER', practitioners) },
            { group: t.setUp.parts.rooms, items: options('ROOM', rooms) },
          ]}
          w={320}
        />
        <Button type="submit" disabled={!chosen} loading={making.isPending}>
          {texts.make}
        </Button>
      </Group>
      {making.isError && <ProblemNotice problem={making.error} />}
    </form>
  )
}

function LinkRow({ link, name, onRevoke }: { link: FeedLink; name: string; onRevoke: () => void }) {
  const t = useT()
  const texts = t.setUp.calendars
  const formats = useFormats()
  const address = new URL(link.path, window.location.origin).toString()
  return (
    <li className={lists.row}>
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {texts.madeBy(link.by, formats.dayTime(link.at))}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button size="xs" variant="light" leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={copy} aria-label={texts.copyOf(name)}>
                {copied ? texts.copied : texts.copy}
              </Button>
            )}
          </CopyButton>
          <Button size="xs" variant="default" leftSection={<IconLinkOff size={16} aria-hidden />} onClick={onRevoke} aria-label={texts.revokeOf(name)}>
            {texts.revoke}
          </Button>
        </Group>
      </Group>
    </li>
  )
}

function Revoking({ link, name, onClose }: { link: FeedLink; name: string; onClose: () => void }) {
  const t = useT()
  const texts = t.setUp.calendars
  const queries = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => revokeFeedLink(link.id),
    onSuccess: () => {
      tell(texts.revoked(name))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendar-feeds'] }),
  })
  return (
    <Confirm
      opened
      title={texts.revokeOf(name)}
      help={texts.revokeHelp}
      yes={texts.revoke}
      busy={revoking.isPending}
      problem={revoking.error}
      onYes={() => revoking.mutate()}
      onClose={onClose}
    />
  )
}
