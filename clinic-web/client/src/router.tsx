import { createBrowserRouter, Navigate, useSearchParams } from 'react-router'
import { AppointmentDrawer } from './desk/AppointmentDrawer'
import { BookingDrawer } from './desk/BookingDrawer'
import { DayPage } from './desk/DayPage'
import { LoginPage } from './login/LoginPage'
import { SignedIn } from './login/SignedIn'
import { PatientPage } from './patients/PatientPage'
import { PatientsPage } from './patients/PatientsPage'
import { LiveUpdates } from './shared/LiveUpdates'
import { useHasRole } from './shared/me'
import { NotHere } from './shell/NotHere'
import { Shell } from './shell/Shell'

/** The signed-in part: whatever page is behind them, the drawers open by address. */
function Pages() {
  const [address] = useSearchParams()
  const appointmentId = address.get('appointment')
  const desk = useHasRole('FRONT_DESK', 'MANAGER')
  return (
    <Shell>
      <LiveUpdates />
      {desk && address.has('new') && <BookingDrawer key={address.get('start')} />}
      {desk && appointmentId && <AppointmentDrawer key={appointmentId} appointmentId={appointmentId} />}
    </Shell>
  )
}

function Home() {
  const desk = useHasRole('FRONT_DESK', 'MANAGER')
  return <Navigate to={desk ? '/desk' : '/charting'} replace />
}

// Nobody waits for what they do not look at.
const myDay = async () => ({ Component: (await import('./charting/MyDayPage')).MyDayPage })
const chart = async () => ({ Component: (await import('./charting/ChartPage')).ChartPage })
const recalls = async () => ({ Component: (await import('./worklists/RecallsPage')).RecallsPage })

export const router = createBrowserRouter([
  { path: '/login', element: <LoginPage /> },
  {
    element: <SignedIn />,
    children: [
      {
        element: <Pages />,
        children: [
          { path: '/', element: <Home /> },
          { path: '/desk', element: <DayPage /> },
          { path: '/patients', element: <PatientsPage /> },
          { path: '/patients/:patientId', element: <PatientPage /> },
          { path: '/worklists', element: <Navigate to="/worklists/recalls" replace /> },
          { path: '/worklists/recalls', lazy: recalls },
          { path: '/charting', lazy: myDay },
          { path: '/charting/:patientId', lazy: chart },
          { path: '/charting/:patientId/:tab', lazy: chart },
          { path: '*', element: <NotHere /> },
        ],
      },
    ],
  },
])
