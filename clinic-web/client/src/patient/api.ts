/** An appointment, as the link shows it; times with the clinic's offset. */
export interface Visit {
  state: 'BOOKED' | 'UNDER_WAY' | 'CANCELLED'
  confirmed: boolean
  start: string
  end: string
  clinicZone: string
  patientZone: string
  language: string
  clinicName: string
  clinicAddress: string
  practitionerName: string
  freeUntil: string
  late: boolean
  actions: ('CONFIRM' | 'MOVE' | 'CANCEL')[]
  /** Opens the choice of messages for a day. */
  messagesToken: string
}

export interface FreeTimes {
  starts: string[]
  next: string
}

export interface Purpose {
  purpose: 'MESSAGES' | 'MARKETING'
  on: boolean
  textVersion: number | null
  textLanguage: string | null
  text: string | null
}

export interface Choices {
  language: string
  purposes: Purpose[]
}

/** What is asked for after a visit, in the language that was wished for. */
export interface Question {
  code: string
  text: string
  redFlag: boolean
}

export interface CheckIn {
  language: string
  questions: Question[]
  advice: string[]
}

/** An offer of the waiting list; without a place, its times are missing. */
export interface Offer {
  state: 'OFFERED' | 'TAKEN' | 'WAITING' | 'CLOSED'
  start: string | null
  until: string | null
  practitionerName: string
  clinicZone: string
  patientZone: string
  language: string
  clinicName: string
  clinicAddress: string
}

export interface Notice {
  language: string
  read: boolean
}

export const VIEWS = ['FRONT', 'BACK', 'LEFT_SIDE', 'RIGHT_SIDE'] as const

export type View = (typeof VIEWS)[number]

export type Again = 'YES' | 'UNSURE' | 'NO'

export interface Questionnaire {
  language: string
  answered: boolean
  scores: { score: number; text: string }[]
  /** Whether the patient has agreed to photographs. */
  photographs: boolean
}

/** What came of a call: a link that opens nothing is told from a connection that is lost. */
export type Answer<T> =
  | { kind: 'ok'; body: T }
  | { kind: 'gone' }
  | { kind: 'refused'; type: string }
  | { kind: 'lost' }

/** Changed meanwhile, not acceptable, too large. */
const REFUSALS = [409, 400, 413]

const PATIENCE_MS = 15_000
const FILE_PATIENCE_MS = 120_000

async function call<T>(path: string, init: RequestInit, patienceMs = PATIENCE_MS): Promise<Answer<T>> {
  try {
    const response = await fetch(`/links/${path}`, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.ok) return { kind: 'ok', body: (await response.json()) as T }
    if (response.status === 404 || response.status === 410) return { kind: 'gone' }
    if (REFUSALS.includes(response.status)) {
      const problem = (await response.json()) as { type?: string }
      return { kind: 'refused', type: (problem.type ?? '').replace('/problems/', '') }
    }
    return { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  }
}

const get = <T>(path: string) => call<T>(path, { method: 'GET' })

const post = <T>(path: string, body: object) =>
  call<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

export const calendarAddress = (token: string) => `/links/appointments/${token}/appointment.ics`

export const readVisit = (token: string) => get<Visit>(`appointments/${token}`)

export const confirmVisit = (token: string) => post<Visit>(`appointments/${token}/confirm`, {})

export const cancelVisit = (token: string) => post<Visit>(`appointments/${token}/cancel`, {})

export const moveVisit = (token: string, from: string, to: string) => post<Visit>(`appointments/${token}/move`, { from, to })

export const readFreeTimes = (token: string, from: string | null) =>
  get<FreeTimes>(`appointments/${token}/free-times${from === null ? '' : `?from=${from}`}`)

export const readChoices = (token: string) => get<Choices>(`messages/${token}`)

/** The text that was on the page goes along with a yes: that is what was agreed to. */
export const choose = (token: string, { purpose, textVersion, textLanguage }: Purpose, on: boolean) =>
  post<Choices>(`messages/${token}`, on && textVersion !== null ? { purpose, on, textVersion, textLanguage } : { purpose, on })

export const readCheckIn = (token: string, language: string | null) =>
  get<CheckIn>(`check-ins/${token}${language === null ? '' : `?language=${language}`}`)

export const answerCheckIn = (token: string, answers: { answerId: string; symptoms: string[]; note: string }) =>
  post<{ urgent: boolean }>(`check-ins/${token}`, answers)

export const readOffer = (token: string) => get<Offer>(`offers/${token}`)

export const takeOffer = (token: string, start: string) => post<Offer>(`offers/${token}/take`, { start })

export const declineOffer = (token: string, start: string) => post<Offer>(`offers/${token}/decline`, { start })

export const readNotice = (token: string) => get<Notice>(`lot-recalls/${token}`)

export const markNoticeRead = (token: string) => post<Notice>(`lot-recalls/${token}/read`, {})

export const readQuestionnaire = (token: string, language: string | null) =>
  get<Questionnaire>(`questionnaires/${token}${language === null ? '' : `?language=${language}`}`)

export const answerQuestionnaire = (token: string, answers: { score: number; again: Again; note: string }) =>
  post<Questionnaire>(`questionnaires/${token}`, answers)

export const sendPhotograph = (token: string, view: View, file: File) =>
  call<{ view: View }>(
    `questionnaires/${token}/photographs?view=${view}`,
    { method: 'POST', headers: { 'Content-Type': file.type }, body: file },
    FILE_PATIENCE_MS,
  )
