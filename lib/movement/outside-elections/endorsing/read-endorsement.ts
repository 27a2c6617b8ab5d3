import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { endorsementGuides, outsideElections } from '@/db/schema/movement/outside-elections'
import { phaseOf } from '@/lib/democracy/elections/phase'
import { listElections } from '@/lib/democracy/elections/read'
import { challengesIn } from '@/lib/democracy/elections/results/blocking-challenges'
import { electedPeople } from '@/lib/democracy/elections/results/explained/headline'
import { getResult } from '@/lib/democracy/elections/results/read'
import { type Actor, visitor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { type EndorsementOutcome, endorsementOutcome } from '../endorsement-outcome'
import type { OutsideElection } from '../read'

/** What our members decide on whom we back in an outside election, as far as everybody may know it; nothing where they are not asked. */
export async function readEndorsement({ id }: Pick<OutsideElection, 'id'>) {
  const [row] = await database()
    .select({ outside: outsideElections, ballot: elections, guide: endorsementGuides })
    .from(outsideElections)
    .innerJoin(elections, eq(elections.id, outsideElections.endorsementId))
    .leftJoin(endorsementGuides, eq(endorsementGuides.outsideElectionId, outsideElections.id))
    .where(eq(outsideElections.id, id))
  if (!row) return undefined
  const { outside, ballot, guide } = row
  const phase = phaseOf(ballot, now())
  const { leastTurnout } = outside
  const result = ballot.declaredAt ? await getResult(visitor, ballot.slug) : undefined
  const turnout = result?.turnout
  const upheld = result && (await challengesIn(ballot.id)).some(({ upheld }) => upheld)
  const chosen = result?.counted?.flatMap(({ count }) =>
    electedPeople(count).map((one) => count.candidates[one - 1]!),
  )
  const outcome: EndorsementOutcome = endorsementOutcome({
    phase,
    chosen,
    voted: turnout?.voted,
    onRoll: turnout?.onRoll,
    leastTurnout,
    upheld: upheld === true,
  })
  return {
    outcome,
    phase,
    /** The address of the ballot's result, once the ballot is public. */
    slug: ballot.publishedAt ? ballot.slug : undefined,
    opensAt: ballot.opensAt,
    closesAt: ballot.closesAt,
    challengesUntil: ballot.challengesUntil,
    leastTurnout,
    voted: turnout?.voted,
    onRoll: turnout?.onRoll,
    names: outcome === 'endorsed' ? [...new Set(chosen)] : [],
    guide: guide?.text ? { text: guide.text, promoter: guide.promoter } : undefined,
  }
}

export type Endorsement = NonNullable<Awaited<ReturnType<typeof readEndorsement>>>

/** The ballots on whom we back that can still be linked: nobody can vote in them yet. */
export async function listBallotsToLink(viewer: Actor) {
  if (!can(viewer, 'outside-election.write')) return []
  const at = now()
  return (await listElections(viewer)).filter(
    ({ kind, opensAt, phase }) => kind === 'endorsement' && opensAt > at && phase !== 'cancelled',
  )
}
