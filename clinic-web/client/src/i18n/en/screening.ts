export const screening = {
  title: 'Ask today',
  help: 'These answers change within days: ask them before the injection. All else stands as it was said.',
  medications: 'Medications now',
  save: 'Save answers',
  saved: 'The answers of today are saved',
  line: 'Asked on the day',
}
