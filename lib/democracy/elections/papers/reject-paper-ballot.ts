import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { paperBallots } from '@/db/schema/democracy/ballot-papers'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertStillCounted, lockPaperBallot } from './lock-paper-ballot'

type Held = Awaited<ReturnType<typeof lockPaperBallot>>

/** Typed wrongly: as long as nobody confirmed it, whoever entered a paper takes it back and can type it afresh. */
export const withdrawPaperBallot = verb(
  'paper.assist',
  { subject: lockPaperBallot },
  async (work, held) => {
    if (held.paper.enteredBy !== work.person.personId) throw new Refusal('not-allowed')
    await takeOut(work, held)
    work.record('paper.withdrawn', { kind: 'election', id: held.election.id })
  },
)

/** The second officer finds no such paper, or another ranking on it: what was entered is struck out. */
export const rejectPaperBallot = verb(
  'paper.confirm',
  { subject: lockPaperBallot },
  async (work, held) => {
    await takeOut(work, held)
    work.record('paper.struck-out', { kind: 'election', id: held.election.id })
  },
)

async function takeOut(work: Work, { election, paper }: Held) {
  assertStillCounted(election)
  const gone = await work.tx
    .delete(paperBallots)
    .where(and(eq(paperBallots.id, paper.id), isNull(paperBallots.confirmedBy)))
    .returning({ id: paperBallots.id })
  if (gone.length !== 1) throw new Refusal('moved-meanwhile')
}
