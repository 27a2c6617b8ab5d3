import { z } from 'zod'
import { bands } from '@/lib/organisation'
import { fieldNames, type ImportField } from './checking/fields'

const heading = z
  .string('Choose a column')
  .max(120, 'Choose one of the columns of this list')
  .optional()
const importId = z.uuid('Something went wrong. Open the import again from the list')

export const mappingForm = z.object({
  importId,
  bandOtherwise: z.enum(bands, 'Choose a band for rows without dues'),
  ...(Object.fromEntries(fieldNames.map((field) => [field, heading])) as Record<
    ImportField,
    typeof heading
  >),
})

export const prepareImportForm = z.object({
  importId,
  basis: z.literal(
    'yes',
    'Confirm this first. Without it we cannot lawfully hold these people’s data',
  ),
})

export const confirmImportForm = z.object({
  importId,
  checked: z.literal('yes', 'Tick this once you have checked the list'),
})

export const undoForm = z.object({
  importId,
  sure: z.literal('yes', 'Tick this if you want to undo the import'),
})

export const importForm = z.object({ importId })
