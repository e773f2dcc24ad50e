import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { approveProtocol, type ProtocolSummary } from '../api/protocols'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { useHasRole } from '../shared/me'
import { ProblemNotice } from '../shared/Problem'

/** Which physicians stand for a version; another one may do so, too. */
export function Approvals({ version }: { version: ProtocolSummary }) {
  const t = useT()
  const formats = useFormats()
  const queries = useQueryClient()
  const physician = useHasRole('PHYSICIAN')
  const approving = useMutation({
    mutationFn: () => approveProtocol(version.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['protocols'], exact: true }),
  })
  const isMissing = version.approvals.length === 0
  const may = physician && !version.approvals.some((each) => each.own)
  return (
    <Alert
      role="status"
      color={isMissing ? 'orange' : undefined}
      variant="light"
      icon={isMissing ? <IconAlertTriangle aria-hidden /> : <IconRosetteDiscountCheck aria-hidden />}
      title={isMissing ? t.protocol.notApproved : t.protocol.approved}
    >
      <Stack gap="xs" align="flex-start">
        {version.approvals.map((each) => (
          <div key={each.physicianId}>
            <Text size="sm">{t.protocol.approvedBy(each.physicianName, formats.dayTime(each.approvedAt))}</Text>
            <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
              SHA-256 {each.sha256}
            </Text>
          </div>
        ))}
        {may && <Text size="sm">{t.protocol.approveHelp}</Text>}
        {approving.isError && <ProblemNotice problem={approving.error} />}
        {may && (
          <Button size="md" loading={approving.isPending} onClick={() => approving.mutate()}>
            {t.protocol.approve}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
