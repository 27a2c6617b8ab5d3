import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { differences } from '@/db/schema/money/reconciliation'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { isCorrectable, type Resolution } from './difference-kinds'
import { kindsAtStripe } from './our-records'

type DifferenceRow = typeof differences.$inferSelect

/**
 * The treasurer decides about a difference that nothing heals: our books are put right by another entry, or it was looked
 * at and stays. It is not reported again unless something about it changes.
 */
export const resolveDifference = verb(
  'difference.resolve',
  { knownTo: 'money.read', subject: lockDrift },
  async (work, difference, { differenceId, how }: { differenceId: string; how: Resolution }) => {
    if (difference.correctedAt || difference.resolvedAt) throw new Refusal('moved-meanwhile')
    const resolvedBy = work.actor.kind === 'person' ? work.actor.personId : null
    const correctionPence = how === 'correct' ? await correct(work, difference, resolvedBy) : null
    await work.tx
      .update(differences)
      .set({ resolvedAt: work.now, resolvedBy })
      .where(and(eq(differences.id, differenceId), isNull(differences.resolvedAt)))
    const { kind, personId } = difference
    work.record(
      'drift.settled',
      { kind: 'difference', id: differenceId },
      { kind, personId, correctionPence },
    )
  },
)

async function lockDrift({ tx }: Work, { differenceId }: { differenceId: string }) {
  const [difference] = await tx
    .select()
    .from(differences)
    .where(eq(differences.id, differenceId))
    .for('update')
  return difference
}

/** By the difference, so that our books say what Stripe says. The first entry stays as it was. */
async function correct(work: Work, difference: DifferenceRow, enteredBy: string | null) {
  if (!isCorrectable(difference.kind)) throw new Refusal('difference.not-about-money')
  const entry = await entryBehind(work, difference)
  const amountPence = Number(difference.atStripe ?? 0) - Number(difference.here)
  await enterEntry(work, {
    kind: 'correction',
    amountPence,
    occurredAt: work.now,
    personId: entry.personId,
    band: entry.band,
    sourceKey: `difference/${difference.id}`,
    relatesTo: entry.id,
    enteredBy,
  })
  return amountPence
}

/** What it is about, as long as the books still say what the difference says. */
async function entryBehind({ tx }: Work, difference: DifferenceRow) {
  const { sourceKey, kind } = ledgerEntries
  const found = await tx
    .select()
    .from(ledgerEntries)
    .where(and(eq(sourceKey, difference.sourceKey), inArray(kind, kindsAtStripe)))
  for (const entry of found) {
    const corrections = await tx
      .select()
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.relatesTo, entry.id), eq(kind, 'correction')))
    const worth = corrections.reduce((sum, one) => sum + one.amountPence, entry.amountPence)
    if (worth === Number(difference.here)) return entry
  }
  throw new Refusal('moved-meanwhile')
}
