/** The services that keep something of a person. */
export const KEEPERS = ['booking', 'treatment', 'notification'] as const
export type Keeper = (typeof KEEPERS)[number]

/** All that a service keeps of a person, as a file. */
export const exportAddressOf = (keeper: Keeper, patientId: string) => `/api/${keeper}/patients/${patientId}/export`

/** A person's chart on paper. */
export const chartPaperAddress = (patientId: string) => `/api/treatment/charts/${patientId}/export.pdf`
