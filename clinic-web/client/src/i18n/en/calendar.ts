/** The calendar, the arrivals board and the printed list of a day. */
export const calendar = {
  view: 'View',
  day: 'Day',
  week: 'Week',
  columns: 'Columns',
  practitioners: 'Practitioners',
  rooms: 'Rooms',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  sidebar: 'Month and filters',
  show: 'Show only',
  showAll: 'Show everyone',
  allShown: 'Everyone is shown',
  lists: 'Lists',
  here: (count: number) => (count === 1 ? '1 waits' : `${count} wait`),
  due: (count: number) => `${count} due or overdue`,
  needs: { ASKS_TO_CANCEL: 'asks to cancel', UNREACHED: 'message not delivered', NO_CONSENT: 'no consent to health data' },
  unreached: (count: number) => (count === 1 ? '1 message did not reach the patient' : `${count} messages did not reach the patient`),
  offered: (count: number) => (count === 1 ? '1 place is kept' : `${count} places are kept`),
  column: (name: string, count: number) => `${name}, ${count === 1 ? '1 appointment' : `${count} appointments`}`,
  keysHint: 'Arrow keys move between appointments and free times. Enter opens or books. Alt and an arrow moves an appointment, Alt, Shift and an arrow changes its length, Enter keeps it, Escape leaves it.',
  shifting: (from: string, until: string, column: string) => `${from} to ${until}, ${column}. Enter moves it there, Escape leaves it.`,
  notMoved: (name: string) => `${name} was not moved`,
  stays: (when: string) => `The appointment stays at ${when}.`,
}

export const stale = {
  title: 'Somebody changed this meanwhile',
  by: (who: string, what: string, when: string) => `${who}: ${what}, ${when}`,
  now: (when: string, who: string, room: string) => `It is now ${when}, ${who}, ${room}.`,
  help: 'Nothing of yours was saved. Check the newest state, then try again: what you typed is kept.',
}

export const arrivals = {
  title: 'Arrivals',
  help: 'Everyone of today, from booked to done. It follows by itself what others do.',
  expected: 'Still to come',
  waiting: 'Waiting',
  inProgress: 'In treatment',
  done: 'Done',
  none: 'Nobody',
  late: (minutes: number) => `${minutes} min late`,
  waited: (minutes: number) => `${minutes} min`,
  waitedLabel: (minutes: number, isLong: boolean) => `waiting ${minutes} minutes${isLong ? ', longer than they should' : ''}`,
  checkIn: (name: string) => `Check in ${name}`,
  keys: 'Arrow keys choose, c checks in, Enter opens.',
  problem: (name: string) => `${name} could not be checked in`,
}

export const dayList = {
  link: 'Print the day',
  title: (day: string) => `Day list, ${day}`,
  print: 'Print',
  back: 'Back to the calendar',
  printed: (when: string) => `As of ${when}`,
  time: 'Time',
  patient: 'Patient',
  service: 'Service',
  room: 'Room',
  phone: 'Phone',
  state: 'State',
  none: 'No appointments',
  count: (count: number) => (count === 1 ? '1 appointment' : `${count} appointments`),
}

export const shortcuts = {
  title: 'Keyboard shortcuts',
  open: 'Keyboard shortcuts',
  keys: {
    '/': 'Search a patient',
    n: 'New booking',
    t: 'Today',
    d: 'Day view',
    w: 'Week view',
    '← →': 'Previous, next day or week',
    'Tab, then ↑ ↓ ← →': 'Move among appointments and free times',
    Enter: 'Open the appointment, or book the free time',
    'Alt + ↑ ↓ ← →': 'Move the appointment; Enter keeps, Esc leaves',
    'Alt + Shift + ↑ ↓': 'Make the appointment longer or shorter',
    a: 'Arrivals',
    c: 'Check in (on the arrivals board)',
    Esc: 'Close what is open',
    '?': 'This list',
  } as Record<string, string>,
}

export const years = {
  label: 'Years',
  common: (year: string) => `Common era (${year})`,
  buddhist: (year: string) => `Buddhist era (${year})`,
}
