import type { OutcomesTexts } from '../en/outcomes'

export const outcomes: OutcomesTexts = {
  empty: 'ยังไม่เคยได้รับการรักษา',
  emptyHelp: 'หลังการรักษาครั้งแรก ค่าที่วัดได้จะแสดงเป็นกราฟของทั้งสองข้างที่นี่',
  curve: 'การเปลี่ยนแปลงของรอบน่อง',
  curveOfThickness: 'การเปลี่ยนแปลงของความหนากล้ามเนื้อ',
  curveHelpAlone: 'นับจากการวัดครั้งสุดท้ายก่อนการรักษาครั้งแรก',
  curveHelp: 'นับจากการวัดครั้งสุดท้ายก่อนการรักษาครั้งแรก จุดสี่เหลี่ยมคือผลจากงานวิจัย ไว้เปรียบเทียบ ไม่ใช่สิ่งที่ควรคาดหวัง',
  noBaseline: 'ไม่มีการวัดก่อนการรักษาครั้งแรก จึงไม่มีค่าให้เปรียบเทียบ',
  weeksAfter: 'สัปดาห์หลังการรักษาครั้งแรก',
  inPrint: 'จากงานวิจัย',
  cm: (value) => `${value} ซม.`,
  mm: (value) => `${value} มม.`,
  changeMm: (mm) => `${mm > 0 ? '+' : mm < 0 ? '−' : ''}${Math.abs(mm)} มม.`,
  change: (cm) => `${cm > 0 ? '+' : cm < 0 ? '−' : ''}${Math.abs(cm)} ซม.`,
  measurements: 'ค่าที่วัดได้ ใหม่สุดอยู่บน',
  day: 'วันที่',
  improvement: 'ลักษณะที่เห็น',
  scores: {
    'GAIS-5 1': 'ดีขึ้นมากที่สุด',
    'GAIS-5 2': 'ดีขึ้นมาก',
    'GAIS-5 3': 'ดีขึ้นเล็กน้อย',
    'GAIS-5 4': 'ไม่เปลี่ยนแปลง',
    'GAIS-5 5': 'แย่ลง',
  },
  raters: { PATIENT: 'ผู้ป่วย', PHYSICIAN: 'แพทย์' },
  expectation: 'สิ่งที่พอบอกได้',
  wearOff: (span) => `ตามแนวทางการรักษา คาดว่าผลของครั้งล่าสุดจะหมดในช่วง ${span}`,
  own: (sessions, range, from, until) =>
    `จากการรักษา ${sessions} ครั้งที่วัดไว้ น่องเล็กที่สุด ${range} หลังการรักษา ${from === until ? from : `${from} ถึง ${until}`} สัปดาห์`,
  range: (most, least) => {
    const say = (cm: number) => `${cm > 0 ? '+' : cm < 0 ? '−' : ''}${Math.abs(cm)}`
    return most === least ? `${say(most)} ซม.` : `${say(most)} ถึง ${say(least)} ซม.`
  },
  noOwn: 'ยังไม่มีข้อมูลจากการรักษาของผู้ป่วยเอง เพราะยังไม่มีครั้งใดที่วัดทั้งก่อนและหลัง',
  after: (change, weeks) => `${change} หลัง ${weeks} สัปดาห์`,
  findings: {
    'No difference between the doses: −0.52 cm with 60 U, −0.44 cm with 100 U per leg (P=0.78)':
      'ขนาดยาทั้งสองให้ผลไม่ต่างกัน: −0.52 ซม. เมื่อใช้ 60 U และ −0.44 ซม. เมื่อใช้ 100 U ต่อข้าง (P=0.78)',
    'Visible after 1 week, held for 6 months': 'เห็นผลหลัง 1 สัปดาห์ และอยู่ได้ 6 เดือน',
    'The effect did not depend on the dose': 'ผลไม่ขึ้นกับขนาดยา',
  },
  noPromise: 'ข้อมูลนี้บอกสิ่งที่ผ่านมา ไม่ใช่คำสัญญาถึงผลในอนาคต',
  record: 'บันทึกสิ่งที่พบวันนี้',
  howMuch: 'ดูดีขึ้นเพียงใด',
  ratedBy: 'ใครเป็นผู้ให้คะแนน',
  note: 'หมายเหตุ',
  save: 'บันทึก',
  saved: 'บันทึกผลแล้ว',
}
