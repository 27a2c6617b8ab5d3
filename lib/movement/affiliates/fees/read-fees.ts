import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { type Actor, isTheirRecord } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { can } from '@/lib/permissions'
import { yearsOf } from '../read-years'
import { feeReference } from '../years'

/** The fees of all who are affiliated, those that are owed first, by the day on which they are due; for whoever reads the books. */
export async function listFees(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  await followDemoClock()
  const today = dateOf(now())
  const rows = await database()
    .select({
      id: affiliates.id,
      number: affiliates.number,
      name: affiliates.name,
      contactId: affiliates.contactId,
    })
    .from(affiliates)
    .where(eq(affiliates.state, 'admitted'))
    .orderBy(asc(sql`lower(${affiliates.name})`))
  const years = await yearsOf(
    database(),
    rows.map(({ id }) => id),
  )
  const fees = rows.flatMap(({ id, number, name, contactId }) =>
    (years.get(id) ?? [])
      .filter(({ feePence }) => feePence > 0)
      .map((year) => ({
        number,
        name,
        yearId: year.id,
        startsOn: year.startsOn,
        endsBefore: year.endsBefore,
        members: year.members,
        feePence: year.feePence,
        paidPence: year.paidPence,
        leftPence: Math.max(0, year.feePence - year.paidPence),
        dueOn: year.feeDueOn,
        isLate: year.paidPence < year.feePence && year.feeDueOn < today,
        reference: feeReference(number, year.endsBefore),
        mayRecord: can(viewer, 'affiliate.record-fee', { personId: contactId }),
        own: viewer.kind === 'person' && isTheirRecord(viewer, contactId),
      })),
  )
  const owed = fees.filter(({ leftPence }) => leftPence > 0)
  return {
    owed: owed.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
    paid: fees.filter(({ leftPence }) => leftPence === 0),
  }
}

export type ListedFee = NonNullable<Awaited<ReturnType<typeof listFees>>>['owed'][number]
