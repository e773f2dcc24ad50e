import type { PlanningTexts } from '../en/planning'

export const planning: PlanningTexts = {
  asYouType: 'ตรวจกฎขณะที่พิมพ์ ยังไม่บันทึกจนกว่าจะเสนอแผน',
  ifToday: (day) => `ถ้าทำครั้งแรกวันนี้ ${day}`,
  ifTodayHelp: 'ยังเสนอแผนได้ จะตรวจอีกครั้งเมื่อลงนามหัตถการ',
  suggestion: 'ข้อเสนอตามความหนากล้ามเนื้อ',
  suggestionHelp: 'เป็นจุดเริ่มต้นเท่านั้น ไม่ใช่ขีดจำกัด รับข้อเสนอ หรือพิมพ์ตามที่แพทย์ตัดสินใจ',
  thickness: { THIN: 'บาง', MEDIUM: 'ปานกลาง', THICK: 'หนา' },
  suggestedLeg: (leg, units, mm, thickness) => `${leg}: ${units} U (${mm} มม. ${thickness})`,
  accept: 'รับจำนวนยูนิตที่เสนอ',
  answers: { ACCEPTED: 'รับตามข้อเสนอ', CHANGED: 'เปลี่ยนจากข้อเสนอ' },
  split: 'แบ่งตามหัวกล้ามเนื้อ',
  ofItMedial: (leg) => `${leg}: ในจำนวนนี้ที่หัวด้านใน`,
  restLateral: (units) => `หัวด้านนอก: ${units} U`,
  tooMuch: 'มากกว่าจำนวนทั้งหมดของขานี้',
  heads: { MEDIAL: 'ด้านใน', LATERAL: 'ด้านนอก' },
  ofHead: (head, given, planned) => (planned === undefined ? `${head} ${given}` : `${head} ${given} จาก ${planned}`),
  headsOfLeg: (leg, medial, lateral) => `${leg}: หัวด้านใน ${medial} U หัวด้านนอก ${lateral} U`,
  startAt: (thin, medium, thick) => `แผนอาจเริ่มที่ ${thin} U ต่อขาสำหรับกล้ามเนื้อบาง ${medium} U สำหรับปานกลาง ${thick} U สำหรับหนา`,
}
