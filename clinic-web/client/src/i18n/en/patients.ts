export const patients = {
  hn: 'File number (HN)',
  passport: 'Passport',
  nationalId: 'National id',
  numbers: 'Numbers on paper',
  tooMany: 'Many patients fit. Only some are shown: type more of the name, the phone number or the date of birth.',
  duplicates: {
    title: 'Do we know this person already?',
    help: 'Choose the patient if it is the same person. Otherwise register somebody new.',
    taken: 'Another patient has this number',
    takenHelp: 'Choose the patient if it is the same person. Otherwise correct the number.',
    same: 'This is the same person',
    sameNamed: (name: string) => `${name} is the same person`,
    register: 'Register as somebody new',
    reason: {
      IDENTIFIER: 'same number on paper',
      PHONE: 'same phone',
      EMAIL: 'same e-mail',
      NAME_AND_BIRTH_DATE: 'like name, same date of birth',
    } as Record<string, string>,
  },
}
