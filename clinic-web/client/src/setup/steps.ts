/** What bookings cannot do without, in the order in which each needs the one before. */
export const steps = ['clinic', 'rooms', 'services', 'practitioners'] as const
export type Step = (typeof steps)[number]

/** The first step that is not done, or undefined where all are. */
export const nextStep = (isDone: Record<Step, boolean>): Step | undefined => steps.find((step) => !isDone[step])
