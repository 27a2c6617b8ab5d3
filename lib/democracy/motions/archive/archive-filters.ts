import { z } from 'zod'
import { cleanText } from '@/lib/kernel/clean-text'
import { answeringChoices } from '../decisions/forms'
import { dutyStates } from '../decisions/states'
import { voteKinds } from '../states'

const oneOrNothing = <const List extends readonly [string, ...string[]]>(list: List) =>
  z.enum(list).optional().catch(undefined)

/** By what the archive is narrowed down, as its address says it. What is not understood narrows nothing. */
export const archiveFilters = z.object({
  words: z
    .string()
    .transform((text) => cleanText(text).trim().slice(0, 200).toWellFormed() || undefined)
    .optional()
    .catch(undefined),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  outcome: oneOrNothing(['carried', 'lost']),
  kind: oneOrNothing([...voteKinds, 'consent']),
  state: oneOrNothing(dutyStates),
  who: z
    .string()
    .transform((value) => answeringChoices.find((choice) => choice.value === value))
    .optional()
    .catch(undefined),
})

export type ArchiveFilters = z.output<typeof archiveFilters>
