import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { donorChecks, donors, ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { lockPayment } from '@/lib/money/ledger/lock-payment'
import { can } from '@/lib/permissions'

const officer = alias(people, 'officer')
const about = alias(ledgerEntries, 'about')

/** One entry of the books with all that came after it, for whoever may read the books. */
export async function getEntry(viewer: Actor, id: string) {
  if (!can(viewer, 'money.read') || !isId(id)) return undefined
  const [row] = await database()
    .select({
      entry: ledgerEntries,
      member: { name: people.name, number: members.number },
      by: officer.name,
      about: { id: about.id, kind: about.kind, occurredAt: about.occurredAt },
      donorOutcome: donorChecks.outcome,
      /** Who gave it, where that is no member. */
      donorName: donors.name,
    })
    .from(ledgerEntries)
    .leftJoin(people, eq(people.id, ledgerEntries.personId))
    .leftJoin(members, eq(members.personId, ledgerEntries.personId))
    .leftJoin(officer, eq(officer.id, ledgerEntries.enteredBy))
    .leftJoin(about, eq(about.id, ledgerEntries.relatesTo))
    .leftJoin(donorChecks, eq(donorChecks.entryId, ledgerEntries.id))
    .leftJoin(donors, eq(donors.entryId, ledgerEntries.id))
    .where(eq(ledgerEntries.id, id))
  if (!row) return undefined
  const [after, back, worth] = await Promise.all([
    database()
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.relatesTo, id))
      .orderBy(asc(ledgerEntries.occurredAt), asc(ledgerEntries.id)),
    database().select().from(refunds).where(eq(refunds.entryId, id)).orderBy(asc(refunds.askedAt)),
    database().transaction((tx) => lockPayment(tx, { entryId: id })),
  ])
  return { ...row, after, refunds: back, ...worth!, entry: row.entry }
}

export type EntryFound = NonNullable<Awaited<ReturnType<typeof getEntry>>>
