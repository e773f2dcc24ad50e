import { lazy, Suspense, useEffect } from 'react'
import { createBrowserRouter, Navigate, useSearchParams } from 'react-router'
import { LoginPage } from './login/LoginPage'
import { SignedIn } from './login/SignedIn'
import { LiveUpdates } from './shared/LiveUpdates'
import { useHasRole } from './shared/me'
import { NotHere } from './shell/NotHere'
import { Shell } from './shell/Shell'

// Nobody waits for what they do not look at; what comes next is fetched while they look.
const appointmentDrawer = () => import('./desk/AppointmentDrawer')
const bookingDrawer = () => import('./desk/BookingDrawer')
const AppointmentDrawer = lazy(async () => ({ default: (await appointmentDrawer()).AppointmentDrawer }))
const BookingDrawer = lazy(async () => ({ default: (await bookingDrawer()).BookingDrawer }))

/** The signed-in part: whatever page is behind them, the drawers open by address. */
function Pages() {
  const [address] = useSearchParams()
  const appointmentId = address.get('appointment')
  const desk = useHasRole('FRONT_DESK', 'MANAGER')
  useEffect(() => {
    if (!desk) return
    const fetched = window.setTimeout(() => void Promise.all([bookingDrawer(), appointmentDrawer()]).catch(() => undefined), 1_000)
    return () => window.clearTimeout(fetched)
  }, [desk])
  return (
    <Shell>
      <LiveUpdates />
      <Suspense fallback={null}>
        {desk && address.has('new') && <BookingDrawer key={address.get('start')} />}
        {desk && appointmentId && <AppointmentDrawer key={appointmentId} appointmentId={appointmentId} />}
      </Suspense>
    </Shell>
  )
}

function Home() {
  const desk = useHasRole('FRONT_DESK', 'MANAGER')
  return <Navigate to={desk ? '/desk' : '/charting'} replace />
}

const calendar = async () => ({ Component: (await import('./desk/CalendarPage')).CalendarPage })
const myDay = async () => ({ Component: (await import('./charting/MyDayPage')).MyDayPage })
const patients = async () => ({ Component: (await import('./patients/PatientsPage')).PatientsPage })
const patient = async () => ({ Component: (await import('./patients/PatientPage')).PatientPage })
const arrivals = async () => ({ Component: (await import('./desk/ArrivalsPage')).ArrivalsPage })
const dayList = async () => ({ Component: (await import('./desk/DayListPage')).DayListPage })
const chart = async () => ({ Component: (await import('./charting/ChartPage')).ChartPage })
const adverseEvent = async () => ({ Component: (await import('./charting/AdverseEventPage')).AdverseEventPage })
const protocol = async () => ({ Component: (await import('./protocol/ProtocolPage')).ProtocolPage })
const recalls = async () => ({ Component: (await import('./worklists/RecallsPage')).RecallsPage })
const reports = async () => ({ Component: (await import('./reports/ReportsPage')).ReportsPage })
const inbound = async () => ({ Component: (await import('./worklists/InboundPage')).InboundPage })
const asking = async () => ({ Component: (await import('./worklists/AskingPage')).AskingPage })
const misfits = async () => ({ Component: (await import('./worklists/MisfitsPage')).MisfitsPage })
const setUp = async () => ({ Component: (await import('./setup/SetUpPage')).SetUpPage })
const notices = async () => ({ Component: (await import('./notices/NoticesPage')).NoticesPage })
const stock = async () => ({ Component: (await import('./stock/StockPage')).StockPage })
const lotRecall = async () => ({ Component: (await import('./stock/LotRecallPage')).LotRecallPage })
const unreached = async () => ({ Component: (await import('./worklists/UnreachedPage')).UnreachedPage })
const messages = async () => ({ Component: (await import('./worklists/MessagesPage')).MessagesPage })
const waiting = async () => ({ Component: (await import('./worklists/WaitingPage')).WaitingPage })

export const router = createBrowserRouter([
  { path: '/login', element: <LoginPage /> },
  {
    element: <SignedIn />,
    hydrateFallbackElement: <></>,
    children: [
      {
        element: <Pages />,
        children: [
          { path: '/', element: <Home /> },
          { path: '/desk', lazy: calendar },
          { path: '/arrivals', lazy: arrivals },
          { path: '/day-list', lazy: dayList },
          { path: '/patients', lazy: patients },
          { path: '/patients/:patientId', lazy: patient },
          { path: '/worklists', element: <Navigate to="/worklists/recalls" replace /> },
          { path: '/worklists/recalls', lazy: recalls },
          { path: '/worklists/waiting', lazy: waiting },
          { path: '/worklists/unreached', lazy: unreached },
          { path: '/worklists/messages', lazy: messages },
          { path: '/worklists/asking', lazy: asking },
          { path: '/worklists/inbound', lazy: inbound },
          { path: '/worklists/misfits', lazy: misfits },
          { path: '/reports', lazy: reports },
          { path: '/setup', element: <Navigate to="/setup/practitioners" replace /> },
          { path: '/setup/:part', lazy: setUp },
          { path: '/notices', lazy: notices },
          { path: '/notices/:noticeId', lazy: notices },
          { path: '/stock', lazy: stock },
          { path: '/stock/recalls/:recallId', lazy: lotRecall },
          { path: '/charting', lazy: myDay },
          { path: '/protocol', lazy: protocol },
          { path: '/adverse-events/:eventId', lazy: adverseEvent },
          { path: '/charting/:patientId', lazy: chart },
          { path: '/charting/:patientId/:tab', lazy: chart },
          { path: '*', element: <NotHere /> },
        ],
      },
    ],
  },
])
