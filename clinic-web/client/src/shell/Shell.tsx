import { Anchor, AppShell, Button, Group, Kbd, Menu, Text, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCheck, IconChevronDown, IconDeviceDesktop, IconFileText, IconKeyboard, IconLogout, IconMoon, IconPlus, IconSun } from '@tabler/icons-react'
import { memo, useCallback, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Link, NavLink, Outlet, useNavigate, useSearchParams } from 'react-router'
import { signOut } from '../api/me'
import { useSpeech, useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { LanguageSwitch } from '../shared/LanguageSwitch'
import { Mark } from '../shared/Mark'
import { useHasRole, useMe } from '../shared/me'
import { PatientFinder } from '../shared/PatientFinder'
import { OpenNotices } from '../shared/OpenNotices'
import { UrgentEvents } from '../shared/UrgentEvents'
import { useStable } from '../shared/useStable'
import { LiveMark } from './LiveMark'
import { Shortcuts } from './Shortcuts'
import classes from './Shell.module.css'

/** The frame of every signed-in page. */
export function Shell({ children }: { children?: ReactNode }) {
  const t = useT()
  const navigate = useNavigate()
  const [, setAddress] = useSearchParams()
  const desk = useHasRole('FRONT_DESK', 'MANAGER')
  const clinical = useHasRole('PHYSICIAN', 'NURSE')
  const manager = useHasRole('MANAGER')
  const search = useRef<HTMLInputElement>(null)
  const [keys, showKeys] = useState(false)
  const showShortcuts = useCallback(() => showKeys(true), [])
  const newBooking = useStable(() =>
    setAddress((now) => {
      const next = new URLSearchParams(now)
      next.delete('appointment')
      next.set('new', '1')
      return next
    }),
  )
  const openPatient = useStable((patientId: string) => void navigate(`/patients/${patientId}`))
  useHotkeys([
    ['/', () => search.current?.focus()],
    ['n', () => desk && newBooking()],
    ['a', () => desk && void navigate('/arrivals')],
  ])

  return (
    <AppShell header={{ height: 56 }} padding={0}>
      <AppShell.Header className={classes.header}>
        <a href="#content" className={classes.skip}>
          {t.shell.skip}
        </a>
        <Head search={search} onPatient={openPatient} onNewBooking={newBooking} onShortcuts={showShortcuts} />
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1}>
        {clinical && <UrgentEvents />}
        {manager && <OpenNotices />}
        <Outlet />
      </AppShell.Main>
      <Shortcuts opened={keys} onOpen={showShortcuts} onClose={() => showKeys(false)} />
      {children}
    </AppShell>
  )
}

/** Stays as it is while the page below changes. */
const Head = memo(function Head({ search, onPatient, onNewBooking, onShortcuts }: {
  search: RefObject<HTMLInputElement | null>
  onPatient: (patientId: string) => void
  onNewBooking: () => void
  onShortcuts: () => void
}) {
  const t = useT()
  const { clinic } = useClinic()
  const desk = useHasRole('FRONT_DESK', 'MANAGER')
  const manager = useHasRole('MANAGER')
  const clinical = useHasRole('PHYSICIAN', 'NURSE')
  return (
    <Group h="100%" px="md" gap="md" wrap="nowrap">
      <UnstyledButton component={NavLink} to="/" aria-label={clinic?.name ?? 'Sura'}>
        <Mark name={clinic?.name} />
      </UnstyledButton>
      <Group component="nav" aria-label={t.shell.main} gap={4} wrap="nowrap" className={classes.nav}>
        {desk && <Tab to="/desk">{t.shell.frontDesk}</Tab>}
        {desk && <Tab to="/patients">{t.shell.patients}</Tab>}
        {desk && <Tab to="/worklists">{t.worklists.title}</Tab>}
        {manager && <Tab to="/reports">{t.reports.title}</Tab>}
        {manager && <Tab to="/setup">{t.setUp.title}</Tab>}
        {clinical && <Tab to="/charting">{t.shell.charting}</Tab>}
        {(clinical || manager) && <Tab to="/stock">{t.stock.title}</Tab>}
        {clinical && <Tab to="/protocol">{t.protocol.title}</Tab>}
      </Group>
      <div className={classes.search}>
        {desk && (
          <PatientFinder
            label={t.shell.searchPatient}
            hideLabel
            placeholder={t.shell.searchPatient}
            shortcut="/"
            inputRef={search}
            onPick={(patient) => onPatient(patient.id)}
          />
        )}
      </div>
      {desk && (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<Kbd size="xs" aria-hidden>n</Kbd>}
          aria-keyshortcuts="n"
          onClick={onNewBooking}
          className={classes.new}
        >
          {t.shell.newBooking}
        </Button>
      )}
      <LiveMark />
      <LanguageSwitch />
      <AccountMenu onShortcuts={onShortcuts} />
    </Group>
  )
})

function Tab({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={NavLink} to={to} className={classes.tab} underline="never">
      {children}
    </Anchor>
  )
}

function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t, era, setEra } = useSpeech()
  const formats = useFormats()
  const year = Number(formats.dateOf(useNow()).slice(0, 4))
  const me = useMe()
  const manager = useHasRole('MANAGER')
  const { setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <Tooltip label={me.roles.map((role) => t.roles[role]).join(', ')} openDelay={400}>
          <UnstyledButton className={classes.account} aria-label={t.shell.userMenu(me.name)}>
            <Text size="sm" fw={500} truncate maw={150}>
              {me.name}
            </Text>
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.roles.map((role) => t.roles[role]).join(', ')}</Menu.Label>
        <Menu.Label>{t.shell.appearance}</Menu.Label>
        <Menu.Item leftSection={<IconSun size={16} />} onClick={() => setColorScheme('light')}>
          {t.shell.light}
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} />} onClick={() => setColorScheme('dark')}>
          {t.shell.dark}
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceDesktop size={16} />} onClick={() => setColorScheme('auto')}>
          {t.shell.system}
        </Menu.Item>
        <Menu.Label>{t.years.label}</Menu.Label>
        <Menu.Item leftSection={<Chosen is={era === 'common'} />} onClick={() => setEra('common')} aria-current={era === 'common'}>
          {t.years.common(String(year))}
        </Menu.Item>
        <Menu.Item leftSection={<Chosen is={era === 'buddhist'} />} onClick={() => setEra('buddhist')} aria-current={era === 'buddhist'}>
          {t.years.buddhist(String(year + 543))}
        </Menu.Item>
        <Menu.Divider />
        {manager && (
          <Menu.Item leftSection={<IconFileText size={16} />} component={Link} to="/protocol">
            {t.protocol.title}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection={<Kbd size="xs">?</Kbd>} onClick={onShortcuts}>
          {t.shortcuts.open}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const Chosen = ({ is }: { is: boolean }) => <IconCheck size={16} aria-hidden style={{ visibility: is ? 'visible' : 'hidden' }} />
