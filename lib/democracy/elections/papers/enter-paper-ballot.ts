import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { paperBallots } from '@/db/schema/democracy/ballot-papers'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElection } from '../lock-election'
import { canonical } from '../protocol/canonical'
import { isRankings, type Rankings } from '../protocol/rankings'
import { emailSeconds } from '../stand-ins/email-seconds'
import { assertStillCounted, lockPaperBallot } from './lock-paper-ballot'
import { paperBallotCounts } from './paper-ballot-counts'

/** Filled in by hand: the returning officer types what a paper says. Whose it was is not known here. */
export const enterPaperBallot = verb(
  'paper.assist',
  { subject: lockElection },
  async (work, election, { rankings }: { slug: string; rankings: unknown }) => {
    assertStillCounted(election)
    if (!isRankings(election.manifest!, rankings)) throw new Refusal('bad-request')
    const { entered, marked } = await paperBallotCounts(work.tx, election.id)
    if (entered >= marked) throw new Refusal('paper.more-than-marked')
    const [paper] = await work.tx
      .insert(paperBallots)
      .values({
        electionId: election.id,
        rankings,
        enteredBy: work.person.personId,
      })
      .returning({ id: paperBallots.id })
    // A pile of papers is typed in one after another: one email a day.
    const key = `paper-ballot/${election.id}/${dateOf(work.now)}`
    await emailSeconds(work, election, { step: 'paper-ballot', key, personId: null })
    work.record('paper.entered', { kind: 'election', id: election.id })
    return { paperId: paper!.id }
  },
)

type Second = { paperId: string; rankings: unknown }

/** Another officer types the same paper without looking at what the first one typed. Only if both agree does it count. */
export const confirmPaperBallot = verb(
  'paper.confirm',
  { subject: lockPaperBallot },
  async (work, held, input: Second) => {
    const { paper, election } = held
    assertStillCounted(election)
    if (!isRankings(election.manifest!, input.rankings)) throw new Refusal('bad-request')
    if (canonical(input.rankings as Rankings) !== canonical(paper.rankings))
      throw new Refusal('paper.read-differently')
    const confirmed = await work.tx
      .update(paperBallots)
      .set({ confirmedBy: work.person.personId })
      .where(and(eq(paperBallots.id, paper.id), isNull(paperBallots.confirmedBy)))
      .returning({ id: paperBallots.id })
    if (confirmed.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('paper.confirmed', { kind: 'election', id: election.id })
  },
)
