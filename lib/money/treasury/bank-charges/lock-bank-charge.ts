import 'server-only'
import { and, eq } from 'drizzle-orm'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Work } from '@/lib/kernel/perform'
import { lockPayment } from '@/lib/money/ledger/lock-payment'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseBankCharges } from './lapse-bank-charges'

/** A charge for those who decide about it: nobody's own money, proposed by one of them. */
export async function lockBankCharge(work: Work, { chargeId }: { chargeId: string }) {
  const [charge] = await work.tx
    .select()
    .from(bankCharges)
    .where(eq(bankCharges.id, chargeId))
    .for('update')
  if (!charge) return undefined
  const { proposedBy, proposedAt } = charge
  const { spent } = await proposalWaits(work, { by: proposedBy, at: proposedAt }, lapseBankCharges)
  return { charge, personId: null, officers: [proposedBy], spent }
}

/** A confirmed charge as the books have it by now, held for this transaction. Its sums are below nought: money that left. */
export async function lockBookedCharge({ tx }: Work, { chargeId }: { chargeId: string }) {
  const [entry] = await tx
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.kind, 'bank-charge'), eq(ledgerEntries.sourceKey, chargeId)))
  return entry && lockPayment(tx, { entryId: entry.id })
}
