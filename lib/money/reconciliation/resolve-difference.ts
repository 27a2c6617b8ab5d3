import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { drifts } from '@/db/schema/money/reconciliation'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { isCorrectable, type Settlement } from './difference-kinds'
import { kindsAtStripe } from './our-records'

type DriftRow = typeof drifts.$inferSelect

/**
 * The treasurer decides about a difference that nothing heals: our books are put right by another entry, or it was looked
 * at and stays. It is not reported again unless something about it changes.
 */
export const resolveDifference = verb(
  'drift.settle',
  { knownTo: 'money.read', subject: lockDrift },
  async (work, drift, { driftId, how }: { driftId: string; how: Settlement }) => {
    if (drift.healedAt || drift.settledAt) throw new Refusal('moved-meanwhile')
    const settledBy = work.actor.kind === 'person' ? work.actor.personId : null
    const correctionPence = how === 'correct' ? await correct(work, drift, settledBy) : null
    await work.tx
      .update(drifts)
      .set({ settledAt: work.now, settledBy })
      .where(and(eq(drifts.id, driftId), isNull(drifts.settledAt)))
    const { kind, personId } = drift
    work.record(
      'drift.settled',
      { kind: 'drift', id: driftId },
      { kind, personId, correctionPence },
    )
  },
)

async function lockDrift({ tx }: Work, { driftId }: { driftId: string }) {
  const [drift] = await tx.select().from(drifts).where(eq(drifts.id, driftId)).for('update')
  return drift
}

/** By the difference, so that our books say what Stripe says. The first entry stays as it was. */
async function correct(work: Work, drift: DriftRow, enteredBy: string | null) {
  if (!isCorrectable(drift.kind)) throw new Refusal('drift.not-about-money')
  const entry = await entryBehind(work, drift)
  const amountPence = Number(drift.atStripe ?? 0) - Number(drift.here)
  await enterEntry(work, {
    kind: 'correction',
    amountPence,
    occurredAt: work.now,
    personId: entry.personId,
    band: entry.band,
    sourceKey: `drift/${drift.id}`,
    relatesTo: entry.id,
    enteredBy,
  })
  return amountPence
}

/** What it is about, as long as the books still say what the drift says. */
async function entryBehind({ tx }: Work, drift: DriftRow) {
  const { sourceKey, kind } = ledgerEntries
  const found = await tx
    .select()
    .from(ledgerEntries)
    .where(and(eq(sourceKey, drift.sourceKey), inArray(kind, kindsAtStripe)))
  for (const entry of found) {
    const corrections = await tx
      .select()
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.relatesTo, entry.id), eq(kind, 'correction')))
    const worth = corrections.reduce((sum, one) => sum + one.amountPence, entry.amountPence)
    if (worth === Number(drift.here)) return entry
  }
  throw new Refusal('moved-meanwhile')
}
