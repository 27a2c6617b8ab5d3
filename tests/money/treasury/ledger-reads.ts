import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { RecordedMoney } from '@/lib/money/treasury/offline-payments/forms'
import { memberCards } from '@/lib/people/members/member-cards'

/** What the tests of the treasury look at. */
export const bookOf = async (personId: string) =>
  (await database().select().from(ledgerEntries).where(eq(ledgerEntries.personId, personId))).map(
    (entry) => [entry.kind, entry.amountPence],
  )

export const entriesOf = (personId: string) =>
  database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.personId, personId))
    .orderBy(ledgerEntries.occurredAt, ledgerEntries.id)

export const refundsOf = (entryId: string) =>
  database().select().from(refunds).where(eq(refunds.entryId, entryId))

export const mailsTo = async (personId: string) =>
  (await database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId)))
    .map((mail) => mail.message)
    .sort()

export const standingOf = async (personId: string, at = now()) =>
  (await memberCards(eq(members.personId, personId), at))[0]?.standing

export const duesRowOf = async (personId: string) => {
  const rows = await database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
  return rows.find((row) => row.endedAt === null)
}

export function cash(given: Partial<RecordedMoney> = {}): RecordedMoney {
  return {
    nonce: newId(),
    kind: 'cash',
    amountPence: 3600,
    receivedOn: dateOf(now()),
    note: '',
    permissible: false,
    personId: null,
    dues: undefined,
    ...given,
  }
}

export const aYear = { band: 'basic', interval: 'year' } as const
