import 'server-only'
import { charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lapseAfter } from './deadlines'
import { emailHandlers } from './email-case'
import { type asSubject, findOwnCase } from './find-case'
import type { LetterTypedIn } from './letters'
import { chargeMoves } from './states'
import { suspend } from './suspend'

type Appeal = { reference: string; words: string }

/** The member appeals, to people who were no part of it. The same time runs for the appeal as for the case. */
export const appealDecision = verb(
  'case.answer',
  { subject: findOwnCase },
  async (work, found, { words }: Appeal) => {
    await takeAppeal(work, found, words)
    work.recordUnnamed('case.appealed', { kind: 'case', id: found.charge.id })
  },
)

/** In their own words, or typed in from their letter. */
export async function takeAppeal(
  work: Work,
  found: Awaited<ReturnType<typeof asSubject>>,
  words: string,
  letter?: LetterTypedIn,
) {
  const { charge } = found
  if (charge.state !== 'decided' || !charge.appealBy || charge.appealBy <= work.now) {
    throw new Refusal('case.no-appeal-now')
  }
  const lapsesAt = lapseAfter(work.now)
  const expels = charge.expelsAt !== null && charge.expelsAt > work.now
  await work.move(charges, charge, chargeMoves, 'appeal', {
    appealedAt: work.now,
    appealSealed: seal(words),
    appealLetterOn: letter?.on,
    appealTypedBy: letter?.typedBy,
    lapsesAt,
    // What waits for the appeal waits for its decision from now on.
    ...(expels && { expelsAt: null }),
  })
  // Until then the suspension ran to the day of the expulsion. It would end in the middle of the appeal, as if it had been decided.
  if (expels && charge.suspensionId) await suspend(work, charge, lapsesAt)
  await emailHandlers(work, found, 'name-appeal-panel')
}
