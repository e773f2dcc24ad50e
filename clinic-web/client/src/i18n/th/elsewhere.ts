import type { elsewhere as english } from '../en/elsewhere'

export const elsewhere: typeof english = {
  question: 'เคยได้รับโบทูลินัมท็อกซินจากที่อื่นหรือไม่',
  entry: (n) => `ได้รับจากที่อื่น รายการที่ ${n}`,
  product: 'ผลิตภัณฑ์',
  someProduct: 'ไม่ทราบผลิตภัณฑ์',
  units: 'ยูนิต',
  someUnits: 'ไม่ทราบยูนิต',
  unitsNeedProduct: 'ยูนิตขึ้นกับผลิตภัณฑ์ ให้เลือกผลิตภัณฑ์ก่อน',
  known: 'สิ่งที่ทราบ',
  day: 'ทราบวันที่',
  month: 'ทราบเฉพาะเดือน',
  when: 'เมื่อ',
  needsWhen: 'จำเป็น: วันหรือเดือนที่ไม่ใช่อนาคต',
  area: 'บริเวณที่ทำ',
  source: 'ทราบจาก',
  sources: { PATIENT: 'คำบอกเล่า', PAPER: 'เอกสาร' },
  add: 'เพิ่มรายการ',
  remove: (n) => `ลบรายการที่ ${n}`,
  inChart: 'ได้รับจากที่อื่น',
}
