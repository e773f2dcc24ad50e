import { Badge, Group, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconExclamationCircle } from '@tabler/icons-react'
import type { Credential } from '../api/setup'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { validityOf } from './credentials'
import { KindInput } from './KindInput'
import { kindName, kindsOf } from './kinds'
import { Rows } from './Rows'

/** What a practitioner may do, by whose word, and for how long. */
export function CredentialRows({ credentials, at, onChange }: {
  credentials: Credential[]
  at: (field: string) => string | undefined
  onChange: (credentials: Credential[]) => void
}) {
  const t = useT()
  const texts = t.setUp.credential
  const { practitioners, services } = useClinic()
  const required = kindsOf(services.map((each) => each.requiredCredential))
  const known = kindsOf([...required, ...practitioners.flatMap((each) => each.credentials.map((held) => held.kind))])
  // What a service asks for is what is most often added.
  const usual = required[0] ?? known[0] ?? ''
  return (
    <Rows legend={texts.title} help={texts.help} rows={credentials} blank={(): Credential => ({ kind: usual, number: '', issuer: '', validFrom: '', validUntil: '' })} add={texts.add} remove={texts.remove} onChange={onChange}>
      {(held, change, index) => {
        const text = (field: 'number' | 'issuer' | 'validFrom' | 'validUntil', type?: string) => (
          <TextInput key={field} size="xs" type={type} label={texts[field]} value={held[field]} error={at(`credentials[${index}].${field}`)} onChange={(event) => change({ [field]: event.currentTarget.value })} />
        )
        return (
          <Stack gap={4}>
            <Group justify="space-between" align="center">
              <div style={{ flex: 1 }}>
                <KindInput size="xs" label={texts.kind} value={held.kind} known={known} error={at(`credentials[${index}].kind`)} onChange={(kind) => change({ kind })} />
              </div>
              <ValidityMark credential={held} />
            </Group>
            <Group grow align="flex-start" gap="xs">
              {text('number')}
              {text('issuer')}
            </Group>
            <Group grow align="flex-start" gap="xs">
              {text('validFrom', 'date')}
              {text('validUntil', 'date')}
            </Group>
          </Stack>
        )
      }}
    </Rows>
  )
}

const marks = {
  valid: { icon: IconCircleCheck, color: 'brand' },
  future: { icon: IconClock, color: 'gray' },
  lapsing: { icon: IconAlertTriangle, color: 'orange' },
  lapsed: { icon: IconExclamationCircle, color: 'red' },
} as const

/** Whether a credential is valid today, and for how much longer: icon and word. */
export function ValidityMark({ credential, named }: { credential: Pick<Credential, 'kind' | 'validFrom' | 'validUntil'>; named?: boolean }) {
  const t = useT()
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  if (!credential.validFrom || !credential.validUntil) return null
  const validity = validityOf(credential, today)
  const { icon: Icon, color } = marks[validity]
  return (
    <Badge variant="light" color={color} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {t.setUp.credential.validity[validity]}
      {named && `: ${kindName(credential.kind, t.setUp.kindNames)}, ${formats.plainDate(credential.validUntil)}`}
    </Badge>
  )
}
