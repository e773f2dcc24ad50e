import type { SlotTexts } from '../en/slots'

export const slots: SlotTexts = {
  rule: 'เวลาที่เหมาะที่สุดก่อน: แพทย์ประจำตัว แล้วผู้ที่พูดภาษาของผู้รับบริการ แล้วเวลาที่ไม่เกิดช่องว่างใหม่ แล้วเวลาที่เร็วที่สุด',
  reasons: {
    OWN_PRACTITIONER: 'แพทย์ประจำตัว',
    SHARED_LANGUAGE: 'พูดภาษาของผู้รับบริการ',
    NO_GAP: 'ไม่เกิดช่องว่าง',
  },
  order: 'ลำดับ',
  orders: { BEST: 'เหมาะที่สุดก่อน', START: 'เร็วที่สุดก่อน' },
  wishes: 'ความต้องการเพิ่มเติม',
  dayPart: 'ช่วงเวลา',
  language: 'พูดภาษา',
  gender: 'เพศของแพทย์',
  genders: { FEMALE: 'หญิง', MALE: 'ชาย', OTHER: 'อื่น ๆ' },
  any: 'ใดก็ได้',
}
