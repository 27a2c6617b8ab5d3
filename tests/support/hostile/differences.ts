import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { payouts } from '@/db/schema/money/payouts'
import { differences, reconciliations } from '@/db/schema/money/reconciliation'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'

/** A payout that nobody has compared yet, and money of a member that Stripe does not know. */
export async function theDifferences({ personId }: PersonActor) {
  const at = now()
  await database().insert(payouts).values({
    id: 'po_hostile',
    amountPence: 500,
    status: 'paid',
    automatic: true,
    madeAt: at,
    arrivesOn: '2026-11-20',
    mirroredAt: at,
  })
  const sourceKey = 'ch_hostile'
  await database().insert(ledgerEntries).values({
    id: newId(),
    kind: 'payment',
    amountPence: 500,
    occurredAt: at,
    recordedAt: at,
    personId,
    sourceKey,
  })
  const reconciliationId = newId()
  await database()
    .insert(reconciliations)
    .values({ id: reconciliationId, state: 'done', startedAt: at, endedAt: at })
  await database().insert(differences).values({
    id: newId(),
    reconciliationId,
    customerId: 'cus_hostile',
    personId,
    kind: 'money-missing-at-stripe',
    sourceKey,
    here: '500',
  })
}
