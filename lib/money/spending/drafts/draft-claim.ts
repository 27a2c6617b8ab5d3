import 'server-only'
import { and, count, eq, inArray, or } from 'drizzle-orm'
import { claims } from '@/db/schema/money/spending'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation, type SpendingHeading } from '@/lib/organisation'
import { type ClaimKind, headingsFor } from '../claim-kinds'
import { subjectOf } from '../lock-claim'
import { openClaimStates } from '../states'
import type { BankAccount } from './bank-account'
import { dateProblem } from './dates'

/** `id` comes with the form: the same form sent twice is one claim. */
export type NewClaim = {
  id?: string
  kind: ClaimKind
  heading: SpendingHeading
  amountPence: number
  spentOn?: string
  purpose: string
  account?: BankAccount
}

/** Writes down what money is wanted for. It stays with its maker until it is sent. */
export async function draftClaim(work: Work, input: NewClaim): Promise<{ number: number }> {
  const maker = work.person
  const { kind, heading, amountPence, spentOn, purpose, account } = input
  const id = input.id ?? newId()
  const before = await draftedBefore(work, maker, id)
  if (before) return before
  const today = dateOf(work.now)
  if (!headingsFor(kind).includes(heading) || dateProblem(kind, spentOn, today)) {
    throw new Refusal('bad-request')
  }
  const direct = kind === 'direct'
  const [claim] = await work.tx
    .insert(claims)
    .values({
      id,
      kind,
      heading,
      amountPence,
      spentOn,
      personId: direct ? null : maker.personId,
      proposedBy: direct ? maker.personId : null,
      purposeSealed: seal(purpose),
      payToSealed: account ? seal(account) : null,
      askedAt: work.now,
    })
    .returning({ number: claims.number })
  work.record('claim.made', subjectOf({ id }), { number: claim!.number })
  return claim!
}

// Somebody's claims wait for one another, so that a second sending finds the first and the limit counts them all.
async function draftedBefore(work: Work, maker: PersonActor, id: string) {
  await work.tx
    .select({ held: people.id })
    .from(people)
    .where(eq(people.id, maker.personId))
    .for('update')
  const [claim] = await work.tx
    .select({ number: claims.number, personId: claims.personId, proposedBy: claims.proposedBy })
    .from(claims)
    .where(eq(claims.id, id))
  if (claim && ![claim.personId, claim.proposedBy].includes(maker.personId)) {
    throw new Refusal('bad-request')
  }
  if (claim) return { number: claim.number }
  const [open] = await work.tx
    .select({ count: count() })
    .from(claims)
    .where(
      and(
        or(eq(claims.personId, maker.personId), eq(claims.proposedBy, maker.personId)),
        inArray(claims.state, [...openClaimStates]),
      ),
    )
  if (open!.count >= organisation.rules.openClaims) throw new Refusal('claim.too-many-open')
  return undefined
}
