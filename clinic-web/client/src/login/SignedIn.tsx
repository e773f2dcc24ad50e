import { Center, Container, Loader } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Navigate, Outlet, useNavigate } from 'react-router'
import { ApiProblem } from '../api/http'
import { getMe, signOut } from '../api/me'
import { useT } from '../i18n/i18n'
import { ClinicProvider } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { MeContext } from '../shared/me'
import { ProblemNotice } from '../shared/Problem'
import { Button } from '@mantine/core'
import { rememberPlace, takePlace } from './session'

const signedOut = (problem: unknown) => problem instanceof ApiProblem && problem.status === 401

/** What is behind the sign-in. Any answer that the session is over leads to the sign-in page and back here. */
export function SignedIn() {
  const t = useT()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const me = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => getMe(signal), staleTime: 60_000 })
  const [ended, setEnded] = useState(false)

  useEffect(
    () => queries.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error' && signedOut(event.action.error)) setEnded(true)
    }),
    [queries],
  )
  useEffect(
    () => queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error' && signedOut(event.action.error)) setEnded(true)
    }),
    [queries],
  )
  useEffect(() => {
    const place = me.data && takePlace()
    if (place) void navigate(place, { replace: true })
  }, [me.data, navigate])

  if (ended || (me.isError && signedOut(me.error))) {
    rememberPlace()
    queries.clear()
    return <Navigate to="/login" replace />
  }
  if (me.isPending)
    return (
      <Center mih="100vh">
        <Loader aria-label={t.common.loading} />
      </Center>
    )
  if (me.isError)
    return (
      <Container size="xs" py="xl">
        <ProblemNotice problem={me.error} onRetry={() => void me.refetch()} />
      </Container>
    )
  if (me.data.roles.length === 0)
    return (
      <Container size="xs" py="xl">
        <Empty title={me.data.name} help={t.login.noRole}>
          <Button mt="md" onClick={() => void signOut()}>
            {t.shell.signOut}
          </Button>
        </Empty>
      </Container>
    )
  return (
    <MeContext value={me.data}>
      <ClinicProvider>
        <Outlet />
      </ClinicProvider>
    </MeContext>
  )
}
