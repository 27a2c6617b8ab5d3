import 'server-only'
import { eq } from 'drizzle-orm'
import { charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isRunning } from './deadlines'
import { emailHandlers } from './email-case'
import { type asSubject, findOwnCase } from './find-case'
import type { LetterTypedIn } from './letters'

type Asked = { reference: string; words: string }

/** Nothing is asked for, or it has been settled. */
export const noTimeAsked = {
  timeAskedSealed: null,
  timeAskedAt: null,
  timeLetterOn: null,
  timeTypedBy: null,
  timeRefusedSealed: null,
  timeRefusedAt: null,
}

/** The member asks for more time to answer. Asked again, the newer words count. */
export const askForTime = verb(
  'case.answer',
  { subject: findOwnCase },
  async (work, found, { words }: Asked) => {
    await takeTimeRequest(work, found, words)
    work.recordUnnamed('case.time-asked', { kind: 'case', id: found.charge.id })
  },
)

/** In their own words, or typed in from their letter. */
export async function takeTimeRequest(
  work: Work,
  found: Awaited<ReturnType<typeof asSubject>>,
  words: string,
  letter?: LetterTypedIn,
) {
  const { charge } = found
  if (charge.state !== 'open' || !isRunning(charge, work.now)) throw new Refusal('case.over')
  await work.tx
    .update(charges)
    .set({
      ...noTimeAsked,
      timeAskedSealed: seal(words),
      timeAskedAt: work.now,
      timeLetterOn: letter?.on,
      timeTypedBy: letter?.typedBy,
    })
    .where(eq(charges.id, charge.id))
  await emailHandlers(work, found, 'time-asked')
}
