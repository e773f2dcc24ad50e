// Answers like the services do, from memory: for drawing pages while no stack runs. Never part of a build.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'

type Json = Record<string, unknown>
/* eslint-disable @typescript-eslint/no-explicit-any */
const zone = '+07:00'
const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10)
const at = (date: string, time: string) => `${date}T${time}:00${zone}`
const plus = (iso: string, minutes: number) => new Date(Date.parse(iso) + minutes * 60e3).toISOString()
const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const hours = [
  { days: week, from: '09:00', until: '12:00' },
  { days: week, from: '13:00', until: '18:00' },
]
const held = (validUntil: string) => ({ kind: 'BOTULINUM_LOWER_LEG', number: 'BLL-2041', issuer: 'Thai Society of Aesthetic Medicine', validFrom: '2024-01-01', validUntil })
const daysAhead = (days: number) => new Date(Date.parse(today) + days * 86400e3).toISOString().slice(0, 10)
const practitioner = { version: 1, hours, active: true, credentials: [held(daysAhead(700))], exceptions: [], absences: [], languages: ['th', 'en'], limits: { appointments: null, byService: {} } }
const practitioners: any[] = [
  { ...practitioner, id: 'dr-anan', name: 'Dr. Anan Chaiyasit', exceptions: [{ date: daysAhead(9), hours: [{ from: '10:00', until: '14:00' }] }, { date: daysAhead(12), hours: [] }], absences: [{ from: `${daysAhead(20)}T09:00:00`, until: `${daysAhead(27)}T18:00:00` }], limits: { appointments: 16, byService: { 'calf-session': 6 } } },
  { ...practitioner, id: 'dr-siriporn', name: 'Dr. Siriporn Wattanakul', credentials: [held(daysAhead(30))] },
  { ...practitioner, id: 'dr-kwan', name: 'Dr. Kwan Phongphaibul-Ratchatanakorn', credentials: [held(daysAhead(-90))] },
  { ...practitioner, id: 'dr-thai', name: 'แพทย์หญิงพิมพ์ลภัสรดา เจริญทรัพย์ไพศาลกิจวัฒนานนท์ ณ อยุธยา', active: false },
]
const service = { version: 1, active: true, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, leadTimeMinutes: 120, horizonDays: 180, requiredCredential: 'BOTULINUM_LOWER_LEG', roomKind: 'CONSULTATION', equipmentKinds: [], prerequisites: [] }
const services: any[] = [
  { ...service, id: 'calf-consultation', name: 'Calf consultation', kind: 'CONSULTATION', durationMinutes: 30 },
  { ...service, id: 'calf-session', name: 'Calf reduction session', kind: 'SESSION', durationMinutes: 45, bufferBeforeMinutes: 5, bufferAfterMinutes: 10, roomKind: 'TREATMENT', equipmentKinds: ['ULTRASOUND'], prerequisites: ['ACCEPTED_PLAN', 'VALID_CONSULTATION'], consultationValidDays: 180 },
  { ...service, id: 'calf-review', name: 'Result review', kind: 'REVIEW', durationMinutes: 20 },
]
const rooms = ['consult-1', 'consult-2', 'treat-1', 'treat-2'].map((id) => ({ id, version: 1, name: id.replace('-', ' '), kind: id.startsWith('c') ? 'CONSULTATION' : 'TREATMENT', active: true }))
const equipment = [{ id: 'us-1', version: 1, name: 'Ultrasound 1', kind: 'ULTRASOUND', roomId: 'treat-1', outOfService: [{ from: `${daysAhead(3)}T08:00:00`, until: `${daysAhead(5)}T00:00:00` }], active: true }]
const clinic = { version: 1, name: 'Masterpiece Clinic Bangkok', address: '88 Sukhumvit 31, Watthana, Bangkok 10110', timeZone: 'Asia/Bangkok', language: 'th', hours, holidays: [{ date: '2026-12-31', name: 'New Year’s Eve' }, { date: '2027-04-13', name: 'Songkran' }] }
const policy = { version: 1, freeUntilHours: 24, noShowLimit: 3, noShowMonths: 12 }
const names = [
  ['Mei', 'Lin'], ['สุภาวดี', 'ทองประเสริฐวรกุลชัยสวัสดิ์'], ['Yuki', 'Tanaka'], ['Ji-woo', 'Park'], ['Aisyah', 'binti Abdullah'], ['小龍', '陳'],
  ['Alexandra Wilhelmina', 'Featherstonehaugh-Montgomery'], ['Noi', 'S.'],
]
const patients: any[] = names.map(([given, family], i) => ({
  id: `p${i}`, version: 1, name: { given, family }, birthDate: '1994-05-02', phone: '+66812345678',
  email: i === 6 ? 'alexandra.wilhelmina.featherstonehaugh-montgomery@example.test' : `p${i}@example.test`,
  language: 'th', timeZone: 'Asia/Bangkok', channels: ['EMAIL', 'SMS'], consents: ['HEALTH_DATA', 'MESSAGES'],
}))
let appointments: any[] = []
let serial = 0
function appointment(patient: any, service: any, practitionerId: string, start: string, status = 'BOOKED'): any {
  const buffers = service.kind === 'SESSION' ? [5, 10] : [0, 0]
  const end = plus(start, service.durationMinutes)
  return {
    id: `a${serial++}`, version: 1, status, start, end, date: new Date(Date.parse(start) + 7 * 3600e3).toISOString().slice(0, 10), heldFrom: plus(start, -buffers[0]!), heldUntil: plus(end, buffers[1]!),
    patientId: patient.id, patientName: patient.name, serviceId: service.id, serviceName: service.name, kind: service.kind,
    practitionerId, practitionerName: practitioners.find((p) => p.id === practitionerId)!.name, roomId: rooms[serial % 4]!.id, roomName: rooms[serial % 4]!.name,
    checkedInAt: status === 'CHECKED_IN' ? plus(new Date().toISOString(), -12) : null,
  }
}
practitioners.forEach((p, c) =>
  ['09:00', '09:45', '11:00', '13:15', '14:15', '15:30', '17:00'].forEach((time, i) => {
    const service = services[(i + c) % 3]
    const status = i === 0 ? 'COMPLETED' : i === 1 && c === 1 ? 'MISSED' : i === 2 ? 'CHECKED_IN' : 'BOOKED'
    appointments.push(appointment(patients[(i + c * 3) % 8], service, p.id, at(today, time), status))
  }),
)
appointments.push(appointment(patients[0], services[1], 'dr-anan', at(today, '10:30'), 'CHECKED_IN'))
// MANY=150 fills tomorrow with that many.
const tomorrow = new Date(Date.parse(today) + 86400e3).toISOString().slice(0, 10)
for (let i = practitioners.length; process.env.MANY && i < 10; i++) practitioners.push({ ...practitioners[0]!, id: `dr-${i}`, name: `Dr. Number ${i}` })
for (let i = 0; i < Number(process.env.MANY ?? 0); i++) {
  const minutes = 9 * 60 + Math.floor(i / 10) * 35
  appointments.push(appointment(patients[i % 8], services[2], practitioners[i % 10]!.id, at(tomorrow, `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)))
}
const protocol = {
  id: 'calf-reduction-3', programme: 'calf-reduction', title: 'Calf',
  measurement: { circumference: { thirdReadingAboveCm: 0.3, readings: 2 } },
  area: {
    side: 'leg', map: 'calves-behind', line: { from: 'the heel bone', until: 'the head of the fibula' },
    muscles: [
      { code: 'GASTROCNEMIUS', text: 'gastrocnemius', heads: [{ code: 'MEDIAL', text: 'medial head' }, { code: 'LATERAL', text: 'lateral head' }], caution: null },
      { code: 'SOLEUS', text: 'soleus', heads: [], caution: { refuses: false, rule: 'point.soleus', source: 's' } },
    ],
    zones: [
      { muscle: 'GASTROCNEMIUS', head: 'MEDIAL', extent: { from: 0.7, until: 0.8 }, source: 's' },
      { muscle: 'GASTROCNEMIUS', head: 'LATERAL', extent: { from: 0.75, until: 0.85 }, source: 's' },
    ],
  },
  products: [
    { product: 'BOTOX', inn: 'onabotulinumtoxinA', vialUnits: [50, 100, 200], usualDiluentMl: [2.5, 2], ceiling: { units: 400, period: 'P3M' }, perLeg: { from: 50, until: 100, source: 's' } },
    { product: 'DYSPORT', inn: 'abobotulinumtoxinA', vialUnits: [300, 500], usualDiluentMl: [2.5], ceiling: null, perLeg: null },
  ],
  screening: ['pregnantOrBreastfeeding', 'neuromuscularDisease', 'infectionAtSite', 'bleedingDisorder'].map((question) => ({ question, text: `Is there ${question}?` })),
  screeningValidity: { askedOnTheDay: ['pregnantOrBreastfeeding', 'infectionAtSite'], consultation: { period: 'P12W', source: 's' }, ofTheDay: { period: 'P4W', source: 's' } },
  allergies: ['BOTULINUM_TOXIN', 'EXCIPIENT', 'COWS_MILK_PROTEIN'].map((code) => ({ code, text: code, source: 's' })),
  interactingDrugs: ['AMINOGLYCOSIDE', 'SPECTINOMYCIN', 'POLYMYXIN', 'TETRACYCLINE', 'LINCOSAMIDE', 'CURARE_LIKE', 'MUSCLE_RELAXANT', 'ANTICHOLINERGIC', 'ANTICOAGULANT'].map((code) => ({ code, text: code, source: 's' })),
  consents: { TREATMENT: { textVersion: 1, items: ['Use in the calf is off-label for every botulinum toxin product.', 'The risks were explained, rare serious ones included.', 'No result is guaranteed.'] } },
}
const soft = { severity: 'SOFT', rule: 'dose.per-leg.range', message: '120 U for the right leg is outside the expected 50-100 U per leg', source: 'Seed text: 50-100 units of Botox per leg', values: { leg: 'RIGHT', units: '120', from: '50', until: '100' } }
const hard = { severity: 'HARD', rule: 'interval.minimum', message: 'The last session was on 2026-10-01, 52 days before; at least 12 weeks are required', source: '[P] from the labels', values: { days: '52', last: '2026-10-01' } }
const charts: Record<string, any> = {}
const chartOf = (id: string) =>
  (charts[id] ??= {
    patientId: id, version: 1, patient: { name: patients.find((p) => p.id === id)?.name, birthDate: '1994-05-02', age: 32 }, openedAt: null,
    get encounters() {
      return appointments.filter((a) => a.patientId === id).map((a) => ({ ...a, appointmentId: a.id }))
    },
    assessments: [], plans: [], consents: [], sessions: [], lastSession: null, cumulativeUnits: {},
  })
const vials: any[] = []
const lotOf = (lot: string, days: number, status: string, sealed: number, reconstituted: number) => ({
  product: 'BOTOX', lot, expires: new Date(Date.parse(today) + days * 86400e3).toISOString().slice(0, 10), daysLeft: days, status, sealed, reconstituted, remainingUnits: sealed * 100 + reconstituted * 30,
})
const stock = [lotOf('C7781C3', -2, 'EXPIRED', 1, 0), lotOf('C8120C3', 12, 'EXPIRES_SOON', 2, 1), lotOf('C9001C3', 200, 'QUARANTINED', 3, 0), lotOf('C9102C3', 320, 'OK', 14, 0)]
const lotPoints = Array.from({ length: 16 }, (_, i) => ({ leg: i < 8 ? 'LEFT' : 'RIGHT', muscle: 'GASTROCNEMIUS', head: 'MEDIAL', units: 10, vialId: 'v9' }))
const lotRecall = {
  recall: { id: 'r1', product: 'BOTOX', lot: 'C9001C3', reason: 'Maker recalls the lot: potency out of specification', quarantinedAt: new Date().toISOString(), quarantinedBy: 'Dr. Anan Chaiyasit', patients: 3, waiting: 2, version: 2 },
  vials: 3, unlistedPatientIds: ['p7'], complete: false,
  patients: [0, 1, 6].map((i) => ({
    patientId: `p${i}`, name: names[i]!.join(' '), patientKnows: i === 6, physicianKnows: i === 6,
    acknowledgements: i === 6 ? [{ party: 'PATIENT', at: new Date().toISOString(), by: 'Ploy', note: 'by telephone, comes for a check' }] : [],
    sessions: [{ sessionId: `rs${i}`, on: today, signed: i !== 1, points: lotPoints }],
  })),
}
const sessions: Record<string, any> = {}
function sums(s: any) {
  const total = (f: (p: any) => boolean) => s.currentPoints.filter(f).reduce((n: number, p: any) => n + p.units, 0)
  s.perLeg = ['LEFT', 'RIGHT'].map((leg) => ({ leg, planned: leg === 'LEFT' ? 80 : 90, given: total((p) => p.leg === leg), difference: 0 }))
  s.perHead = []
  s.perVial = vials.filter((v) => s.currentPoints.some((p: any) => p.vialId === v.id)).map((v) => ({ vialId: v.id, lot: v.lot, units: total((p) => p.vialId === v.id), volumeMl: 1, remainingUnits: v.labelledUnits - total((p) => p.vialId === v.id) }))
  s.findings = s.currentPoints.length ? (s.currentPoints.some((p: any) => p.units > 50) ? [soft, hard] : []) : [{ ...hard, rule: 'session.no-points', message: 'No points are placed' }]
  return s
}
class Refused {
  constructor(readonly status: number, readonly body: Json) {}
}
function slots(q: URLSearchParams) {
  const service = services.find((s) => s.id === q.get('serviceId'))!
  const out: any[] = []
  for (let day = Date.parse(`${q.get('from')}T00:00Z`); day <= Date.parse(`${q.get('to')}T00:00Z`); day += 86400e3)
    for (const p of practitioners)
      for (let m = 9 * 60; m < 17 * 60; m += 15) {
        const start = at(new Date(day).toISOString().slice(0, 10), `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
        const end = plus(start, service.durationMinutes)
        const busy = appointments.some((a) => a.practitionerId === p.id && a.status !== 'CANCELLED' && Date.parse(a.heldFrom) < Date.parse(end) && Date.parse(start) < Date.parse(a.heldUntil))
        if (!busy && Date.parse(start) > Date.now() && (!q.get('practitionerId') || q.get('practitionerId') === p.id)) out.push({ start, end, practitionerId: p.id, roomId: 'treat-1' })
      }
  return out.sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
}
function answer(method: string, path: string, q: URLSearchParams, b: any): unknown {
  const [, , service, kind, id, command, more] = path.split('/')
  const find = (list: any[]) => list.find((x) => x.id === id) ?? (() => { throw new Refused(404, {}) })()
  if (path === '/api/me') return { name: 'Nok Suksai', roles: (process.env.ROLES ?? 'FRONT_DESK,PHYSICIAN').split(','), clinicId: 'bangkok', practitionerId: 'dr-anan' }
  if (path === '/api/clock') throw new Refused(404, {})
  if (service === 'booking') {
    const parts: Record<string, any[]> = { practitioners, rooms, services, equipment }
    if (kind === 'clinic' && method === 'GET' && process.env.EMPTY) throw new Refused(404, {})
    const wanted = kind === 'clinic' ? clinic : kind === 'attendance-policy' ? policy : parts[kind!]?.find((each) => each.id === id)
    if (wanted && method === 'PUT') return Object.assign(wanted, b, { version: wanted.version + 1 })
    if (wanted) return { ...wanted, lastEdit: { by: 'Prasert Wongsawat', at: new Date().toISOString() } }
    if (parts[kind!] && method === 'PUT') return (parts[kind!]!.push({ ...b, id, version: 1 }), parts[kind!]!.at(-1))
    if (parts[kind!]) return { [kind!]: process.env.EMPTY ? [] : parts[kind!] }
    if (kind === 'appointments' && id === 'misfits') return { misfits: [] }
    if (kind === 'slots') return { slots: slots(q) }
    if (kind === 'equipment') return { equipment: [] }
    if (kind === 'waiting-list') return { entries: [], freedTimes: [] }
    if (kind === 'recalls' && id === 'worklist') return { today, counts: { OVERDUE: 2, DUE: 1, SNOOZED: 0, UPCOMING: 3 }, recalls: [] }
    if (kind === 'recalls') return { recalls: q.get('patientId') === 'p0' ? [{ id: 'r', kind: 'MAINTENANCE', status: 'OPEN', from: '2027-02-22', until: '2027-03-22' }] : [] }
    if (kind === 'patients' && method === 'POST') {
      if (!b.phone) throw new Refused(400, { errors: [{ field: 'phone', message: 'This is no number that exists in its country' }, { field: 'birthDate', message: 'A date of birth is needed' }] })
      const p = { ...b, id: `p${patients.length}`, version: 1 }
      patients.push(p)
      return p
    }
    if (kind === 'patients') return id ? find(patients) : { patients: patients.filter((p) => `${p.name.given} ${p.name.family}`.toLowerCase().includes(q.get('query')!.toLowerCase())) }
    if (id === 'misfits') return { misfits: [] }
    if (kind === 'appointments' && method === 'GET') return id ? find(appointments) : { appointments: appointments.filter((a) => (q.get('patientId') ? a.patientId === q.get('patientId') : (q.has('from') ? q.get('from')! <= a.date && a.date <= q.get('to')! : a.date === q.get('date')))) }
    if (kind === 'appointments' && !id) {
      if (process.env.TAKEN) throw new Refused(409, { conflicts: [{ resource: 'PRACTITIONER', id: b.practitionerId, from: b.start, until: plus(b.start, 30) }, { resource: 'ROOM', id: 'consult-1', from: b.start, until: plus(b.start, 30) }] })
      const a = appointment(patients.find((p) => p.id === b.patientId), services.find((s) => s.id === b.serviceId), b.practitionerId, b.start)
      appointments.push(a)
      return a
    }
    const a = find(appointments)
    if (command === 'reschedule') {
      const end = plus(b.start, b.durationMinutes ?? (Date.parse(a.end) - Date.parse(a.start)) / 60e3)
      const who = b.practitionerId ?? a.practitionerId
      const taken = appointments.filter((x) => x.id !== a.id && x.practitionerId === who && x.status !== 'CANCELLED' && Date.parse(x.heldFrom) < Date.parse(end) && Date.parse(b.start) < Date.parse(x.heldUntil))
      if (taken.length) throw new Refused(409, { conflicts: taken.map((x) => ({ resource: 'PRACTITIONER', id: who, from: x.heldFrom, until: x.heldUntil })) })
      appointments = appointments.map((x) => (x === a ? { ...a, start: b.start, end, heldFrom: b.start, heldUntil: end, date: new Date(Date.parse(b.start) + 7 * 3600e3).toISOString().slice(0, 10), practitionerId: who, roomId: b.roomId ?? a.roomId, version: a.version + 1 } : x))
      return find(appointments)
    }
    const next = { 'check-in': { status: 'CHECKED_IN', checkedInAt: new Date().toISOString() }, cancel: { status: 'CANCELLED' }, 'no-show': { status: 'MISSED' }, reschedule: b?.start ? { ...appointment({ id: a.patientId, name: a.patientName }, services.find((s) => s.id === a.serviceId), b.practitionerId, b.start), id: a.id } : {} }[command!]
    appointments = appointments.map((x) => (x.id === id ? { ...x, ...next, version: x.version + 1 } : x))
    return find(appointments)
  }
  if (service === 'notification')
    return { messages: [
      { id: 'm1', kind: 'BOOKING_CONFIRMED', channel: 'EMAIL', status: 'DELIVERED', dueAt: plus(new Date().toISOString(), -60), language: 'zh-Hans' },
      { id: 'm2', kind: 'REMINDER', channel: 'SMS', status: 'FAILED', reason: 'no such number', dueAt: plus(new Date().toISOString(), -10), language: 'zh-Hans' },
      { id: 'm3', kind: 'AFTERCARE', channel: 'EMAIL', status: 'PLANNED', dueAt: plus(new Date().toISOString(), 600), language: 'zh-Hans' },
      { id: 'm4', kind: 'RECALL', channel: null, status: 'CANCELLED', dueAt: plus(new Date().toISOString(), 90000), language: 'zh-Hans' },
    ] }
  if (kind === 'protocols') return id ? protocol : { protocols: [{ ...protocol, version: 3, current: true, standard: true }] }
  if (kind === 'waiting') return { waiting: [] }
  if (kind === 'lot-recalls') {
    if (command === 'acknowledgements') Object.assign(lotRecall.patients.find((p) => p.patientId === b.patientId)!, b.party === 'PATIENT' ? { patientKnows: true } : { physicianKnows: true })
    return method === 'GET' && !id ? { recalls: [lotRecall.recall] } : lotRecall
  }
  if (kind === 'vials') {
    if (method === 'GET' && id === 'stock') return { lots: stock }
    if (method === 'GET') return { vials }
    if (!id) return (vials.push({ ...b, id: `v${vials.length}`, version: 1, status: 'SEALED', remainingUnits: b.labelledUnits }), vials.at(-1))
    return Object.assign(find(vials), { status: 'RECONSTITUTED', diluentMl: b.diluentMl, unitsPerMl: 40, beyondUseAt: plus(new Date().toISOString(), 24 * 60) })
  }
  const now = new Date().toISOString()
  if (kind === 'charts') {
    const chart = chartOf(id!)
    const who = { assessedAt: now, assessedBy: 'Dr. Anan', proposedAt: now, proposedBy: 'Dr. Anan', signedAt: now, witnessedBy: 'Ploy', id: `x${serial++}`, protocol: protocol.id }
    if (method === 'GET' && command === 'timeline')
      return {
        patientId: id,
        entries: [
          ...chart.assessments.map((each: any) => ({ kind: 'ASSESSMENT', at: each.assessedAt, id: each.id, assessment: each })),
          ...chart.plans.map((each: any) => ({ kind: 'PLAN_PROPOSED', at: each.proposedAt, id: each.id, plan: each })),
          ...chart.encounters.map((each: any) => ({ kind: 'ENCOUNTER', at: each.start, id: each.appointmentId, encounter: each })),
        ],
        nextCursor: null,
      }
    if (method === 'GET' && command === 'plans') return { protocol: 'calf-reduction-7', suggestions: [] }
    if (method === 'GET') return { ...chart, encounters: chart.encounters }
    if (command === 'plans' && more === 'review')
      return { findings: b.legs.RIGHT.units > 100 ? [soft, hard] : [], unresolved: [], ifToday: [], today, intervalDays: 84 }
    if (command === 'screenings') return (chart.assessments.push({ ...b, ...who, asked: Object.keys(b.answers), legs: {}, findings: [], screening: { yes: [], allergies: [], medications: b.medications } }), chart.assessments.at(-1))
    if (command === 'assessments') return (chart.assessments.push({ ...b, ...who, screening: { yes: [], ...b.screening }, legs: { LEFT: { ...b.legs.LEFT, girthCm: 37.25 }, RIGHT: { ...b.legs.RIGHT, girthCm: 37.5 } }, findings: [soft] }), chart.assessments.at(-1))
    if (command === 'plans') {
      if (b.legs.RIGHT.units > 100 && !b.overrides.length) throw new Refused(422, { detail: 'The plan has findings that refuse it or need a written reason.', findings: [soft, hard] })
      return (chart.plans.push({ ...b, ...who, status: 'PROPOSED', findings: [] }), chart.plans.at(-1))
    }
    return (chart.consents.push({ ...b, ...who }), chart.consents.at(-1))
  }
  if (kind === 'plans') {
    for (const chart of Object.values(charts)) for (const plan of chart.plans) if (plan.id === id) return Object.assign(plan, { status: 'ACCEPTED' })
  }
  if (kind === 'sessions') {
    if (method === 'POST' && !id) {
      const a = appointments.find((x) => x.id === b.appointmentId)
      const s = sums({ id: `s${serial++}`, version: 1, status: 'DRAFT', appointmentId: a.id, patientId: a.patientId, protocol: protocol.id, product: 'BOTOX', on: today, points: [], currentPoints: [], signed: null, amendments: [] })
      sessions[s.id] = s
      chartOf(a.patientId).sessions.unshift({ ...s, unitsPerLeg: { LEFT: 0, RIGHT: 0 }, sessionNumber: null })
      return s
    }
    const s = sessions[id!]
    if (command === 'sign') Object.assign(s, { status: 'SIGNED', signed: { sessionNumber: 1, signature: { signedBy: 'Dr. Anan Chaiyasit', signedAt: now }, overrides: [], intact: true } })
    const placed = (b?.points ?? b?.changes?.points)?.map((p: any) => ({ ...p, product: 'BOTOX', volumeMl: p.units / 40, lot: vials.find((v) => v.id === p.vialId)?.lot }))
    if (command === 'points') Object.assign(s, { version: s.version + 1, points: placed, currentPoints: placed })
    if (command === 'amendments') {
      const amendment = { number: s.amendments.length + 1, reason: b.reason, note: b.changes.note, points: placed ?? null, findings: [], signature: { signedBy: 'Dr. Anan', signedAt: now } }
      Object.assign(s, { version: s.version + 1, amendments: [...s.amendments, amendment], currentPoints: placed ?? s.currentPoints })
    }
    return { ...sums(s) }
  }
  throw new Refused(404, {})
}
const body = (request: IncomingMessage) =>
  new Promise<string>((resolve) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk)).on('end', () => resolve(text))
  })

export function mock(): Plugin {
  return {
    name: 'mock',
    configureServer: (server) => answerAll(server),
    configurePreviewServer: (server) => answerAll(server),
  }
}

function answerAll(server: { middlewares: { use: (handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => void } }) {
  server.middlewares.use(async (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://mock')
    if (!url.pathname.startsWith('/api/')) return next()
    if (url.pathname.endsWith('/live')) {
      response.setHeader('Content-Type', 'text/event-stream')
      response.write('id: 0\nevent: reset\ndata: {}\n\n')
      return
    }
    const text = await body(request)
    let status = 200
    let said: unknown
    try {
      said = answer(request.method ?? 'GET', url.pathname, url.searchParams, text ? JSON.parse(text) : undefined)
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem
      status = problem.status
      said = problem.body
    }
    response.statusCode = status
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(said ?? {}))
  })
}
