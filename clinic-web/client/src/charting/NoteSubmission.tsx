import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { submit } from '../api/adverseEvents'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'

/** Notes that it was reported to an authority. */
export function NoteSubmission({ id }: { id: string }) {
  const t = useT()
  const queries = useQueryClient()
  const [authority, setAuthority] = useState('HPVC')
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const noting = useMutation({
    mutationFn: () => submit(id, { authority: authority.trim(), reference: reference.trim() }),
    onSuccess: () => {
      setReference('')
      setTried(false)
      tell(t.adverse.kept)
      return queries.invalidateQueries({ queryKey: ['adverse-events'] })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (authority.trim() && reference.trim()) noting.mutate()
  }
  return (
    <form onSubmit={send} aria-label={t.adverse.noteSubmission} noValidate>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t.adverse.submissionHelp}
        </Text>
        <Group align="flex-start">
          <TextInput
            size="md"
            label={t.adverse.authority}
            maxLength={200}
            value={authority}
            error={tried && !authority.trim() ? t.charting.assess.required : undefined}
            onChange={(event) => setAuthority(event.currentTarget.value)}
          />
          <TextInput
            size="md"
            label={t.adverse.reference}
            maxLength={200}
            value={reference}
            error={tried && !reference.trim() ? t.adverse.referenceNeeded : undefined}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </Group>
        {noting.isError && <ProblemNotice problem={noting.error} />}
        <div>
          <Button type="submit" size="md" loading={noting.isPending}>
            {t.adverse.noteSubmission}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
