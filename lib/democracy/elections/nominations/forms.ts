import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { limitedWords, line } from '@/lib/kernel/text-fields'
import { networks, organisation } from '@/lib/organisation'
import { type DraftedBoxes, draftBoxes } from '../../drafts/draft-boxes'
import { memberNumber, slugField } from '../calling/forms'
import { type Declarations, declarationVersion, showings } from '../declarations'

/** What is typed about nominations. Shared by the browser and the server. */
export const nominationField = z.uuid({ error: brokenForm })
export const nominationForm = z.object({ nominationId: nominationField })

/** As it will stand on the ballot paper. */
const outsider = line('Enter their name', 100, 'Name must be 100 characters or fewer')

export const nominateForm = z
  .looseObject({
    id: z.uuid({ error: brokenForm }),
    contestId: z.uuid({ error: 'Choose a position' }),
    nominee: z.enum(['self', 'other', 'outside'], { error: 'Choose who you want to nominate' }),
  })
  .transform(({ id, contestId, nominee, candidate, outsideName }, context) => {
    if (nominee === 'self') return { id, contestId, candidate: 'self' as const }
    if (nominee === 'outside') {
      const name = outsider.safeParse(outsideName)
      if (name.success) return { id, contestId, candidate: { outsideName: name.data } }
      const message = name.error.issues[0]!.message
      context.addIssue({ code: 'custom', path: ['outsideName'], message })
      return z.NEVER
    }
    const number = memberNumber('Enter their membership number').safeParse(candidate)
    if (number.success) return { id, contestId, candidate: number.data }
    context.addIssue({
      code: 'custom',
      path: ['candidate'],
      message: 'Enter their membership number',
    })
    return z.NEVER
  })

const { place, rules } = organisation

/** `declare-women` = not, count, name. */
export const acceptForm = z
  .looseObject({
    nominationId: nominationField,
    statement: limitedWords('Statement', 'Enter a statement', rules.statementWords),
    consent: z
      .string({ error: 'Tick that you agree to stand' })
      .refine((given) => given === 'yes', {
        error: 'Tick that you agree to stand',
      }),
  })
  .transform(({ nominationId, statement, ...typed }, context) => {
    const declared: Declarations['declared'] = []
    for (const declaration of networks) {
      const shown = showings.find((one) => one === typed[`declare-${declaration}`])
      if (shown) declared.push({ declaration, shown })
    }
    if (declared.length > 0 && typed.wording !== String(declarationVersion)) {
      context.addIssue({
        code: 'custom',
        path: ['wording'],
        message: 'Tick to agree to how we use what you declare',
      })
    }
    const declarations: Declarations = { version: declarationVersion, declared }
    return { nominationId, statement, declarations }
  })

/** Still being written. That they agree to stand is said when it is sent. */
export const statementDraftForm = draftBoxes.statement
  .extend({ nominationId: nominationField })
  .transform(({ nominationId, ...boxes }) => ({
    nominationId,
    boxes: { ...boxes } as DraftedBoxes,
  }))

/** Lets a draft of a statement go. */
export const discardStatementForm = nominationForm.extend({ slug: slugField })

type Accepted = { statement: string | null; declared: Declarations['declared'] }

/** A candidate's answers as they stand in the boxes of the form. */
export function acceptedAsTyped({ statement, declared }: Accepted): Record<string, string> {
  const shown = declared.map((one) => [`declare-${one.declaration}`, one.shown])
  return { statement: statement ?? '', ...Object.fromEntries(shown) }
}

export const backForm = z.object({
  nominationId: nominationField,
  group: z
    .string()
    .default('')
    .refine((group) => group === '' || place.names.includes(group), {
      error: 'Choose a local group from the list',
    }),
})

export const refuseForm = z.object({
  nominationId: nominationField,
  reason: line('Enter a reason', 500, 'Reason must be 500 characters or fewer'),
})
