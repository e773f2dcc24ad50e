import type { PhotosTexts } from '../en/photos'

export const photos: PhotosTexts = {
  empty: 'ยังไม่มีภาพถ่าย',
  emptyHelp: 'ภาพที่ถ่ายแบบเดียวกันก่อนและหลังสามารถนำมาเปรียบเทียบได้ที่นี่',
  take: 'ถ่ายภาพ',
  takeHelp: 'ใช้ระยะ แสง และมุมเดียวกันทุกครั้ง ข้อมูลที่กล้องบันทึกไว้กับภาพ เช่น สถานที่ จะไม่ถูกเก็บ',
  view: 'ถ่ายจาก',
  views: { BACK: 'ด้านหลัง', FRONT: 'ด้านหน้า', LEFT_SIDE: 'ด้านซ้าย', RIGHT_SIDE: 'ด้านขวา' },
  posture: 'ท่ายืน',
  postures: { RELAXED: 'ผ่อนคลาย', TIPTOE: 'เขย่งปลายเท้า' },
  choose: 'กล้องหรือไฟล์',
  kept: 'เก็บภาพแล้ว',
  compare: 'เปรียบเทียบ',
  before: 'ก่อน',
  after: 'หลัง',
  unlike: 'สองภาพนี้ถ่ายคนละแบบ ความแตกต่างอาจเกิดจากวิธีถ่าย',
}
