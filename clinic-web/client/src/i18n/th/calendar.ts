import type * as english from '../en/calendar'

export const calendar: typeof english.calendar = {
  view: 'มุมมอง',
  day: 'วัน',
  week: 'สัปดาห์',
  columns: 'คอลัมน์',
  practitioners: 'แพทย์',
  rooms: 'ห้อง',
  previousWeek: 'สัปดาห์ก่อน',
  nextWeek: 'สัปดาห์ถัดไป',
  previousMonth: 'เดือนก่อน',
  nextMonth: 'เดือนถัดไป',
  sidebar: 'เดือนและตัวกรอง',
  show: 'แสดงเฉพาะ',
  showAll: 'แสดงทุกคน',
  allShown: 'แสดงทุกคนอยู่',
  lists: 'รายการ',
  here: (count) => `รอพบ ${count} คน`,
  due: (count) => `ถึงกำหนดหรือเลยกำหนด ${count} คน`,
  needs: { ASKS_TO_CANCEL: 'ขอยกเลิกนัด', UNREACHED: 'ข้อความส่งไม่ถึง', NO_CONSENT: 'ยังไม่ยินยอมเรื่องข้อมูลสุขภาพ' },
  unreached: (count) => `ข้อความส่งไม่ถึง ${count} รายการ`,
  offered: (count) => `เก็บเวลาไว้ ${count} รายการ`,
  column: (name, count) => `${name} ${count} นัด`,
  keysHint: 'ใช้ปุ่มลูกศรเลื่อนระหว่างนัดและเวลาว่าง กด Enter เพื่อเปิดหรือจอง กด Alt กับลูกศรเพื่อย้ายนัด กด Alt Shift กับลูกศรเพื่อเปลี่ยนความยาว กด Enter เพื่อยืนยัน กด Escape เพื่อยกเลิก',
  shifting: (from, until, column) => `${from} ถึง ${until} ${column} กด Enter เพื่อย้าย กด Escape เพื่อยกเลิก`,
  notMoved: (name) => `ไม่ได้ย้ายนัดของ ${name}`,
  stays: (when) => `นัดยังอยู่ที่ ${when}`,
}

export const stale: typeof english.stale = {
  title: 'มีคนแก้ไขรายการนี้ระหว่างนั้น',
  by: (who, what, when) => `${who}: ${what} ${when}`,
  now: (when, who, room) => `ตอนนี้คือ ${when} ${who} ${room}`,
  help: 'ยังไม่มีการบันทึกของคุณ ตรวจสอบสถานะล่าสุดแล้วลองอีกครั้ง สิ่งที่พิมพ์ไว้ยังอยู่',
}

export const arrivals: typeof english.arrivals = {
  title: 'ผู้มาถึง',
  help: 'ทุกคนของวันนี้ ตั้งแต่จองจนเสร็จ อัปเดตตามสิ่งที่ผู้อื่นทำโดยอัตโนมัติ',
  expected: 'ยังไม่มา',
  waiting: 'กำลังรอ',
  inProgress: 'กำลังรักษา',
  done: 'เสร็จแล้ว',
  none: 'ไม่มี',
  late: (minutes) => `สาย ${minutes} นาที`,
  waited: (minutes) => `${minutes} นาที`,
  waitedLabel: (minutes, isLong) => `รอ ${minutes} นาที${isLong ? ' นานเกินกำหนด' : ''}`,
  checkIn: (name) => `มาถึงแล้ว: ${name}`,
  keys: 'ใช้ปุ่มลูกศรเลือก กด c เมื่อมาถึงแล้ว กด Enter เพื่อเปิด',
  problem: (name) => `บันทึกว่า ${name} มาถึงไม่ได้`,
}

export const dayList: typeof english.dayList = {
  link: 'พิมพ์รายการของวัน',
  title: (day) => `รายการนัด ${day}`,
  print: 'พิมพ์',
  back: 'กลับไปปฏิทิน',
  printed: (when) => `ข้อมูล ณ ${when}`,
  time: 'เวลา',
  patient: 'ผู้รับบริการ',
  service: 'บริการ',
  room: 'ห้อง',
  phone: 'โทรศัพท์',
  state: 'สถานะ',
  none: 'ไม่มีนัด',
  count: (count) => `${count} นัด`,
}

export const shortcuts: typeof english.shortcuts = {
  title: 'แป้นพิมพ์ลัด',
  open: 'แป้นพิมพ์ลัด',
  keys: {
    '/': 'ค้นหาผู้รับบริการ',
    n: 'จองใหม่',
    t: 'วันนี้',
    d: 'มุมมองวัน',
    w: 'มุมมองสัปดาห์',
    '← →': 'วันหรือสัปดาห์ก่อนหน้า ถัดไป',
    'Tab, ↑ ↓ ← →': 'เลื่อนระหว่างนัดและเวลาว่าง',
    Enter: 'เปิดนัด หรือจองเวลาว่าง',
    'Alt + ↑ ↓ ← →': 'ย้ายนัด กด Enter เพื่อยืนยัน Esc เพื่อยกเลิก',
    'Alt + Shift + ↑ ↓': 'เพิ่มหรือลดความยาวของนัด',
    a: 'ผู้มาถึง',
    c: 'บันทึกว่ามาถึง (ในหน้าผู้มาถึง)',
    Esc: 'ปิดสิ่งที่เปิดอยู่',
    '?': 'รายการนี้',
  },
}

export const years: typeof english.years = {
  label: 'ปี',
  common: (year) => `คริสต์ศักราช (${year})`,
  buddhist: (year) => `พุทธศักราช (${year})`,
}
