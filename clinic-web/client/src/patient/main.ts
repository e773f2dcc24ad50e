import { appointmentPage } from './appointmentPage'
import { messagesPage } from './messagesPage'
import './patient.css'
import { Shell } from './shell'

const [, page, token = ''] = location.pathname.split('/')
const shell = new Shell(document.getElementById('root')!)
void (page === 'm' ? messagesPage(shell, token) : appointmentPage(shell, token))
