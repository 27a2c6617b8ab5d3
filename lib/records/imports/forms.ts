import { z } from 'zod'
import { numberField } from '@/lib/kernel/form-fields'
import { bands } from '@/lib/organisation'
import { fieldNames, type ImportField } from './checking/fields'
import { type RepairedField, repairedFields } from './checking/repairs'

const heading = z
  .string('Choose a column')
  .max(120, 'Choose one of the columns of this list')
  .optional()
const importId = z.uuid('Something went wrong. Open the import again from the list')

/** The box beside a column that says what is put right in it. */
export const repairBox = <Field extends RepairedField>(field: Field) => `${field}Repair` as const

export const mappingForm = z.object({
  importId,
  ...(Object.fromEntries(repairedFields.map((field) => [repairBox(field), heading])) as Record<
    `${RepairedField}Repair`,
    typeof heading
  >),
  bandOtherwise: z.enum(bands, 'Choose a band for rows without dues'),
  ...(Object.fromEntries(fieldNames.map((field) => [field, heading])) as Record<
    ImportField,
    typeof heading
  >),
})

const tick = 'Tick at least one row'
const lineNumber = numberField({ least: 1, wrong: tick })

export const tellApartForm = z
  .object({
    importId,
    lines: z
      .union([z.array(lineNumber).max(100), lineNumber.transform((line) => [line])], tick)
      .optional(),
    everyone: z.literal('yes').optional(),
  })
  .transform(({ importId, lines = [], everyone }, context) => {
    if (everyone) return { importId, lines: 'all' as const }
    if (lines.length > 0) return { importId, lines }
    context.addIssue({ code: 'custom', path: ['lines'], message: tick })
    return z.NEVER
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
