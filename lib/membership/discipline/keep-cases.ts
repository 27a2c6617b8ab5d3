import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { chargeMeasures, charges } from '@/db/schema/membership/discipline'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb, type Work } from '@/lib/kernel/perform'
import { hasLapsed, lapsedBefore } from '@/lib/people/officers/proposal-time'
import { emailCaseWaits, emailMember } from './email-case'
import { expel } from './expel'
import { asSubject } from './find-case'
import { measureMoves } from './measures'
import { reinstate } from './reinstate'
import { chargeMoves } from './states'
import { endSuspension } from './suspend'

type Charge = typeof charges.$inferSelect

/**
 * What the clock does in cases: a case that nobody decided in time drops, with the suspension that belongs to it; a suspension ends on
 * its day; an expulsion that nobody appealed against is carried out; and a case in which nothing more can happen is closed. Each for
 * itself, so that one that cannot be done keeps nobody suspended in another. And a proposal that no second officer confirmed lapses.
 */
export async function keepCases(actor: Actor, _input: object): Promise<{ more: boolean }> {
  const due = await database()
    .select({ id: charges.id })
    .from(charges)
    .where(isDue(now()))
    .orderBy(asc(charges.id))
  await oneByOne(due, (which) => keepCase(actor, which))
  return { more: false }
}

export const keepCase = verb('case.keep', async (work, { id }: { id: string }) => {
  const [charge] = await work.tx
    .select()
    .from(charges)
    .where(and(eq(charges.id, id), isDue(work.now)))
    .for('update', { skipLocked: true })
  if (charge) await keep(work, charge)
})

function isDue(at: Date) {
  return or(
    and(inArray(charges.state, ['open', 'appealed']), lte(charges.lapsesAt, at)),
    and(isNotNull(charges.suspensionId), lte(charges.suspendedUntil, at)),
    and(eq(charges.state, 'decided'), lte(charges.expelsAt, at)),
    and(eq(charges.state, 'decided'), isNull(charges.endedAt), lte(charges.appealBy, at)),
    and(isNull(charges.endedAt), memberDied),
    and(eq(charges.state, 'proposed'), lt(charges.proposedAt, lapsedBefore(at))),
    inArray(
      charges.id,
      database().select({ id: chargeMeasures.chargeId }).from(chargeMeasures).where(isStale(at)),
    ),
  )
}

const isStale = (at: Date) =>
  and(eq(chargeMeasures.state, 'proposed'), lt(chargeMeasures.proposedAt, lapsedBefore(at)))

const memberDied = sql`exists (select from ${members} where ${members.personId} = ${charges.memberId} and ${members.diedAt} is not null)`

async function keep(work: Work, charge: Charge) {
  const subject = { kind: 'case', id: charge.id }
  const over = (at: Date | null) => at !== null && at <= work.now
  if (await endedByDeath(work, charge)) {
    work.record('case.closed', subject)
    return
  }
  await lapseProposals(work, charge)
  if ((charge.state === 'open' || charge.state === 'appealed') && over(charge.lapsesAt)) {
    await work.move(charges, charge, chargeMoves, 'drop', { endedAt: charge.lapsesAt })
    // A decision whose appeal nobody heard in time has no effect.
    if (charge.state === 'appealed') await reinstate(work, charge)
    else await endSuspension(work, charge, charge.lapsesAt!)
    work.record('case.dropped', subject)
    await emailMember(work, charge, 'dropped')
    return
  }
  if (charge.state === 'decided' && over(charge.expelsAt)) {
    if (await expel(work, charge)) await emailMember(work, charge, 'expelled')
    work.record('case.carried-out', subject)
  } else if (charge.suspensionId && over(charge.suspendedUntil)) {
    const free = await endSuspension(work, charge, charge.suspendedUntil!)
    work.record('case.suspension-ended', subject)
    await emailMember(work, charge, free ? 'suspension-ended' : 'one-suspension-ended')
  }
  if (charge.state === 'decided' && !charge.endedAt && over(charge.appealBy)) {
    await work.tx.update(charges).set({ endedAt: charge.appealBy }).where(eq(charges.id, charge.id))
    work.record('case.closed', subject)
  }
}

/** Nobody answers or appeals for the dead: what was not over ends, nobody is expelled, and nothing is written to the family. */
async function endedByDeath(work: Work, charge: Charge): Promise<boolean> {
  if (charge.endedAt || !charge.memberId) return false
  const [member] = await work.tx
    .select({ diedAt: members.diedAt })
    .from(members)
    .where(eq(members.personId, charge.memberId))
  if (!member?.diedAt) return false
  await endSuspension(work, charge)
  if (charge.state === 'proposed') {
    await work.move(charges, charge, chargeMoves, 'decline', { endedAt: work.now })
  } else if (charge.state === 'decided') {
    await work.tx
      .update(charges)
      .set({ endedAt: work.now, expelsAt: null })
      .where(eq(charges.id, charge.id))
  } else {
    await work.move(charges, charge, chargeMoves, 'drop', { endedAt: work.now, expelsAt: null })
  }
  return true
}

/** What no second officer confirmed in time is nothing any more, and the officer who proposed it is told. */
async function lapseProposals(work: Work, charge: Charge) {
  const subject = { kind: 'case', id: charge.id }
  const { concerned } = await asSubject(work, charge)
  const tell = async (task: 'proposal-lapsed' | 'case-lapsed', personId: string) => {
    work.record('case.proposal-lapsed', subject)
    if (!concerned.has(personId)) await emailCaseWaits(work, charge, task, [personId])
  }
  if (charge.state === 'proposed' && hasLapsed(charge.proposedAt, work.now)) {
    await work.move(charges, charge, chargeMoves, 'decline', { endedAt: work.now })
    await tell('case-lapsed', charge.proposedBy)
  }
  const stale = await work.tx
    .select()
    .from(chargeMeasures)
    .where(and(eq(chargeMeasures.chargeId, charge.id), isStale(work.now)))
  for (const measure of stale) {
    await work.move(chargeMeasures, measure, measureMoves, 'lapse', { settledAt: work.now })
    await tell('proposal-lapsed', measure.proposedBy)
  }
}
