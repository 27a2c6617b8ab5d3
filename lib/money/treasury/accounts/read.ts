import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { refunds, writeOffs } from '@/db/schema/money/refunds'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { inForceOf } from '@/lib/money/subscriptions/subscription-rows'
import { hasNumber } from '@/lib/people/members/has-number'
import { memberCards } from '@/lib/people/members/member-cards'
import { can } from '@/lib/permissions'

const pageSize = 24
const officer = alias(people, 'officer')

/** Whether somebody may look at what members pay. */
export function maySeeAccounts(viewer: Actor): boolean {
  return can(viewer, 'dues.read') || can(viewer, 'money.read')
}

/** A member and their money, for the officers who look after it. */
export async function getAccount(viewer: Actor, number: number) {
  if (!maySeeAccounts(viewer)) return undefined
  const [member] = await memberCards(hasNumber(number), now())
  if (!member) return undefined
  const { personId } = member
  const [dues, writtenOff, underWay] = await Promise.all([
    inForceOf(personId),
    writtenOffFor(personId),
    refundsUnderWay(personId),
  ])
  return { member, dues, writtenOff, underWay }
}

function writtenOffFor(personId: string) {
  return database()
    .select({
      id: writeOffs.id,
      amountPence: writeOffs.amountPence,
      decidedAt: writeOffs.decidedAt,
      by: officer.name,
    })
    .from(writeOffs)
    .innerJoin(officer, eq(officer.id, writeOffs.decidedBy))
    .where(eq(writeOffs.personId, personId))
    .orderBy(desc(writeOffs.decidedAt))
    .limit(pageSize)
}

function refundsUnderWay(personId: string) {
  return database()
    .select({ id: refunds.id, amountPence: refunds.amountPence, state: refunds.state })
    .from(refunds)
    .where(
      and(
        eq(refunds.personId, personId),
        inArray(refunds.state, ['asked', 'proposed', 'approved', 'failed']),
      ),
    )
    .orderBy(desc(refunds.askedAt))
}
