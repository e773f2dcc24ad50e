import { appointmentPage } from './appointmentPage'
import { checkInPage } from './checkInPage'
import { messagesPage } from './messagesPage'
import { offerPage } from './offerPage'
import './patient.css'
import { questionnairePage } from './questionnairePage'
import { recallPage } from './recallPage'
import { Shell } from './shell'

const [, page, token = ''] = location.pathname.split('/')
const shell = new Shell(document.getElementById('root')!)
const pages: Record<string, (shell: Shell, token: string) => Promise<void>> = {
  a: appointmentPage,
  m: messagesPage,
  o: offerPage,
  q: questionnairePage,
  r: recallPage,
  s: checkInPage,
}
void (pages[page ?? ''] ?? appointmentPage)(shell, token)
