/** Free times: what speaks for them, and what one may wish for. */
export const slots = {
  rule: 'Best first: the own practitioner, then who speaks the patient’s language, then no new gap in the day, then the earliest.',
  reasons: {
    OWN_PRACTITIONER: 'own practitioner',
    SHARED_LANGUAGE: 'speaks the patient’s language',
    NO_GAP: 'leaves no gap',
  },
  order: 'Order',
  orders: { BEST: 'Best first', START: 'Earliest first' },
  wishes: 'More wishes',
  dayPart: 'Time of day',
  language: 'Speaks',
  gender: 'Practitioner is',
  genders: { FEMALE: 'a woman', MALE: 'a man', OTHER: 'other' },
  any: 'Any',
}

export type SlotTexts = typeof slots
