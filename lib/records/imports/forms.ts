import { z } from 'zod'
import { bands } from '@/lib/organisation'
import { fieldNames, type ImportField } from './checking/fields'

const heading = z
  .string('Choose a column')
  .max(120, 'Choose one of the columns of this list')
  .optional()
const importId = z.uuid('Open the import from the list again')

export const mappingForm = z.object({
  importId,
  bandOtherwise: z.enum(bands, 'Choose what rows without dues pay'),
  ...(Object.fromEntries(fieldNames.map((field) => [field, heading])) as Record<
    ImportField,
    typeof heading
  >),
})

export const startImportForm = z.object({
  importId,
  basis: z.literal('yes', 'Confirm this first. We may not hold these people’s data without it'),
})

export const undoForm = z.object({
  importId,
  sure: z.literal('yes', 'Tick this if you want to undo the import'),
})

export const importForm = z.object({ importId })
