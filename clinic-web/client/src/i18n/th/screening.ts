import type { screening as english } from '../en/screening'

export const screening: typeof english = {
  title: 'ถามวันนี้',
  help: 'คำตอบเหล่านี้เปลี่ยนได้ในไม่กี่วัน ให้ถามก่อนฉีด ข้ออื่นยังเป็นตามที่ตอบไว้',
  medications: 'ยาที่ใช้อยู่ตอนนี้',
  save: 'บันทึกคำตอบ',
  saved: 'บันทึกคำตอบของวันนี้แล้ว',
  line: 'ถามในวันทำหัตถการ',
}
