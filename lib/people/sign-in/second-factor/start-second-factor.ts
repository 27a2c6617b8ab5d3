import 'server-only'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { enrolmentCodes, secondFactors } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { countWrongTries } from './count-wrong-tries'
import { enrolmentCodeHash } from './enrolment-codes'
import { assertNotTooNew, assertSteppedUp, ownSecondFactor } from './own-second-factor'
import { newSecret } from './totp'

const mostTries = 5

/**
 * Begins to set up a second factor, in this browser alone. The first one needs the code that an officer has handed over, so
 * that reading somebody's mailbox is not enough; a further one needs the one in use. It counts for nothing until it has
 * been used once. A wrong code is counted and committed.
 */
const start = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, row, inUse }, { code }: { code?: string }) => {
    const subject = { kind: 'person', id: person.personId }
    // An app that takes the place of another one throws that one out; an app beside a passkey does not.
    if (row?.confirmedAt) assertNotTooNew(person)
    else if (inUse) assertSteppedUp(person)
    else {
      const refusal = await spendEnrolmentCode(work, person.personId, code ?? '')
      if (refusal) {
        work.record('second-factor.enrolment-refused', subject)
        return refusal
      }
    }
    const begun = {
      newSecretSealed: seal(newSecret()),
      startedIn: person.sessionId ?? null,
      startedAt: work.now,
    }
    await work.tx
      .insert(secondFactors)
      .values({ personId: person.personId, ...begun })
      .onConflictDoUpdate({ target: secondFactors.personId, set: begun })
    work.record('second-factor.started', subject)
  },
)

export async function startSecondFactor(actor: Actor, typed: { code?: string }) {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  let refusal: Awaited<ReturnType<typeof start>>
  await countWrongTries(actor, async () => {
    refusal = await start(actor, typed)
    return refusal === undefined
  })
  if (refusal) throw new Refusal(refusal)
}

/** Finding it and taking it out are one statement, so it works for one of two who type it at once. */
async function spendEnrolmentCode(work: Work, personId: string, code: string) {
  const spent = await work.tx
    .delete(enrolmentCodes)
    .where(
      and(
        eq(enrolmentCodes.personId, personId),
        eq(enrolmentCodes.codeHash, enrolmentCodeHash(personId, code)),
        gt(enrolmentCodes.expiresAt, work.now),
        lt(enrolmentCodes.tries, mostTries),
      ),
    )
    .returning({ personId: enrolmentCodes.personId })
  if (spent.length === 1) return undefined
  const [wrong] = await work.tx
    .update(enrolmentCodes)
    .set({ tries: sql`${enrolmentCodes.tries} + 1` })
    .where(and(eq(enrolmentCodes.personId, personId), gt(enrolmentCodes.expiresAt, work.now)))
    .returning({ tries: enrolmentCodes.tries })
  return wrong && wrong.tries >= mostTries
    ? 'second-factor.enrolment-used-up'
    : 'second-factor.enrolment-code'
}
