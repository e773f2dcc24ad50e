import { Group, Text, Title } from '@mantine/core'
import { IconUrgent } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useT } from '../i18n/i18n'
import { reactionsOf, useOpenAdverseEvents } from '../shared/adverse'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { AdverseEventMarks } from './AdverseEventMarks'

/** What somebody still has to see, report or follow, the most urgent first. */
export function OpenAdverseEvents() {
  const t = useT()
  const formats = useFormats()
  const events = useOpenAdverseEvents()
  return (
    <section aria-label={t.adverse.list}>
      <Title order={2} size="h4">
        {t.adverse.list}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.adverse.listHelp} <Link to="/notices">{t.notices.lookAt}</Link>
      </Text>
      {events.isPending ? (
        <ListSkeleton label={t.common.loading} />
      ) : events.isError && !events.data ? (
        <ProblemNotice problem={events.error} onRetry={() => void events.refetch()} />
      ) : events.data.length === 0 ? (
        <Empty title={t.adverse.empty} help={t.adverse.emptyHelp} icon={<IconUrgent size={28} aria-hidden />} />
      ) : (
        <ul className={lists.list} aria-label={t.adverse.list}>
          {events.data.map((each) => (
            <li key={each.id} className={lists.row}>
              <Link to={`/adverse-events/${each.id}`} className={lists.button}>
                <Group justify="space-between">
                  <div>
                    <Text fw={600} size="sm">
                      {each.patientName ?? t.patient.unnamed}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {reactionsOf(each, t)} · {formats.plainDate(each.onset)}
                    </Text>
                  </div>
                  <AdverseEventMarks event={each} />
                </Group>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
