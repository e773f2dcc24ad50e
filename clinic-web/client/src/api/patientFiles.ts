import type { Answer } from './answer'
import type { components } from './generated/booking'
import { call } from './http'

type Schemas = components['schemas']

/** What came, or would come, of some rows of a file of patients. */
export type ImportStep = Answer<Schemas['StepView']>
export type ImportRow = ImportStep['rows'][number]
export type ImportOutcome = ImportRow['outcome']

/** All patients as a table that can be imported again. */
export const exportAddress = '/api/booking/patient-export.csv'

/** Goes through the next rows of a file; the whole file is sent each time. */
export const importNext = (csv: string, dryRun: boolean, done: number, rowsToldApart: number[]) =>
  call<ImportStep>('POST', '/api/booking/patient-imports', { body: { csv, dryRun, done, rowsToldApart } })
