/** A plan while it is written: what the rules say, where it may start, and how legs are split. */
export const planning = {
  asYouType: 'The rules are checked as you type; nothing is saved before you propose the plan.',
  ifToday: (day: string) => `If the first session were today, ${day}`,
  ifTodayHelp: 'The plan can be proposed all the same: this is checked again when a session is signed.',
  suggestion: 'Suggested by muscle thickness',
  suggestionHelp: 'A place to start, never a limit. Accept it, or type what you decide.',
  thickness: { THIN: 'thin', MEDIUM: 'medium', THICK: 'thick' } as Record<string, string>,
  suggestedLeg: (leg: string, units: number, mm: number, thickness: string) => `${leg}: ${units} U (${mm} mm, ${thickness})`,
  accept: 'Accept the suggested units',
  answers: { ACCEPTED: 'Accepted as suggested', CHANGED: 'Changed from the suggestion' } as Record<string, string>,
  split: 'Split by head',
  ofItMedial: (leg: string) => `${leg}: of it in the medial head`,
  restLateral: (units: number) => `Lateral head: ${units} U`,
  tooMuch: 'More than the leg gets in all',
  heads: { MEDIAL: 'medial', LATERAL: 'lateral' } as Record<string, string>,
  ofHead: (head: string, given: number, planned?: number) => (planned === undefined ? `${head} ${given}` : `${head} ${given} of ${planned}`),
  headsOfLeg: (leg: string, medial: number, lateral: number) => `${leg}: medial ${medial} U, lateral ${lateral} U`,
  startAt: (thin: number, medium: number, thick: number) =>
    `A plan may start at ${thin} U per leg for a thin muscle, ${medium} U for a medium one, ${thick} U for a thick one`,
}

export type PlanningTexts = typeof planning
