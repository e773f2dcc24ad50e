import { Stack, Text, Textarea, Title } from '@mantine/core'
import { IconAlertTriangleFilled, IconCircleCheck, IconSquareRoundedXFilled } from '@tabler/icons-react'
import type { Finding } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { wordsOf } from './chart'
import classes from './Findings.module.css'

/** What the rules say, always in view. A soft finding may be gone past with a written reason. */
export function Findings({ findings, reasons, onReason }: {
  findings: Finding[]
  reasons?: Record<string, string>
  onReason?: (rule: string, reason: string) => void
}) {
  const t = useT()
  const ordered = [...findings].sort((a, b) => a.severity.localeCompare(b.severity))
  return (
    <section aria-label={t.charting.findings.title} aria-live="polite" className={classes.panel}>
      <Title order={2} size="h5" mb={8}>
        {t.charting.findings.title}
      </Title>
      {ordered.length === 0 ? (
        <Stack gap={2} c="dimmed">
          <Text size="sm" className={classes.none}>
            <IconCircleCheck size={18} aria-hidden /> {t.charting.findings.none}
          </Text>
          <Text size="xs">{t.charting.findings.noneHelp}</Text>
        </Stack>
      ) : (
        <ul className={classes.list}>
          {ordered.map((finding, index) => (
            <li key={`${finding.rule}${index}`} className={classes.finding} data-severity={finding.severity} data-answered={isAnswered(finding, reasons) || undefined}>
              <Text size="xs" fw={700} className={classes.severity}>
                {finding.severity === 'HARD' ? (
                  <IconSquareRoundedXFilled size={16} aria-hidden />
                ) : isAnswered(finding, reasons) ? (
                  <IconCircleCheck size={16} aria-hidden />
                ) : (
                  <IconAlertTriangleFilled size={16} aria-hidden />
                )}
                {isAnswered(finding, reasons) ? t.charting.findings.answered : t.charting.findings[finding.severity]}
              </Text>
              <Text size="sm" fw={500}>
                {wordsOf(finding, t)}
              </Text>
              <Text size="xs" c="dimmed">
                {t.charting.findings.source}: {finding.source}
              </Text>
              {!onReason && isAnswered(finding, reasons) && isFirst(ordered, index) && (
                <Text size="sm" mt={4}>
                  {t.charting.findings.reason}: {reasons?.[finding.rule]}
                </Text>
              )}
              {finding.severity === 'SOFT' && onReason && isFirst(ordered, index) && (
                <Textarea
                  mt={6}
                  autosize
                  minRows={1}
                  maxRows={4}
                  maxLength={2000}
                  label={t.charting.findings.reason}
                  aria-label={t.charting.findings.reasonFor(finding.rule)}
                  placeholder={t.charting.findings.reasonHint}
                  value={reasons?.[finding.rule] ?? ''}
                  onChange={(event) => onReason(finding.rule, event.currentTarget.value)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const isAnswered = (finding: Finding, reasons: Record<string, string> | undefined) =>
  finding.severity === 'SOFT' && !!reasons?.[finding.rule]?.trim()

/** One reason answers a rule, however many findings it has. */
const isFirst = (findings: Finding[], index: number) =>
  findings.findIndex((each) => each.rule === findings[index]?.rule) === index

/** The reasons that were written for the findings at hand. */
export const overridesFor = (findings: Finding[], reasons: Record<string, string>) =>
  [...new Set(findings.filter((each) => each.severity === 'SOFT').map((each) => each.rule))]
    .map((rule) => ({ rule, reason: (reasons[rule] ?? '').trim() }))
    .filter((each) => each.reason !== '')
