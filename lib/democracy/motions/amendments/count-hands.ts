import 'server-only'
import { eq } from 'drizzle-orm'
import { amendments } from '@/db/schema/democracy/amendments'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { collide } from '../text/changes'
import { type AmendmentRow, lockToCount, type WhichAmendment } from './lock-amendment'

export type Hands = { handsFor: number; handsAgainst: number }

/**
 * A chair writes down how many hands were up. Until another officer has confirmed it nothing is decided, and the chair can write it
 * down again.
 */
export const countHands = verb(
  'amendment.count',
  { subject: (work, which: WhichAmendment & Hands) => lockToCount(work, which) },
  async (
    work,
    { motion, amendment, others },
    { number, handsFor, handsAgainst }: WhichAmendment & Hands,
  ) => {
    if (amendment.state !== 'seconded') throw new Refusal('amendment.not-put')
    if (firstInTurn(amendment, others)) throw new Refusal('amendment.not-its-turn')
    await work.tx
      .update(amendments)
      .set({ handsFor, handsAgainst, countedBy: work.person.personId })
      .where(eq(amendments.id, amendment.id))
    const detail = { number, amendment: amendment.number, for: handsFor, against: handsAgainst }
    work.record('amendment.counted', { kind: 'motion', id: motion.id }, detail)
  },
)

type InTurn = Pick<AmendmentRow, 'number' | 'state' | 'changes'>

/** The one that came earlier, changes the same words and is still to be voted on. */
export function firstInTurn<One extends InTurn>(amendment: InTurn, others: readonly One[]) {
  return others.find(
    (other) =>
      other.state === 'seconded' &&
      other.number < amendment.number &&
      collide(other.changes, amendment.changes),
  )
}
