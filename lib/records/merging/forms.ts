import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { mergePartNames, type mergeParts } from './merge-parts'

const two = {
  personId: z.uuid(brokenForm),
  otherId: z.uuid(brokenForm),
}

const chosen = z.enum(['kept', 'other'], brokenForm).optional()

/** Which of two records is kept, and whose details where they differ: a choice for each part that the page asked about. */
export const mergeForm = z
  .object({ ...two, ...Object.fromEntries(mergePartNames.map((part) => [`take-${part}`, chosen])) })
  .transform((typed) => {
    const answers = typed as typeof typed & Record<string, string | undefined>
    return {
      personId: answers.personId,
      otherId: answers.otherId,
      fromOther: mergePartNames.filter((part) => answers[`take-${part}`] === 'other'),
    }
  })

export const apartForm = z.object(two)
export const mergeIdForm = z.object({ mergeId: z.uuid(brokenForm) })

/** The name under which the form asks about a part. */
export function takes(part: keyof typeof mergeParts): string {
  return `take-${part}`
}
