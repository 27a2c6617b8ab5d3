import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { returningOfficerProposals } from '@/db/schema/democracy/returning-officer-proposals'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalLapsesAt } from '@/lib/people/officers/proposal-time'
import { whySpent } from '@/lib/people/officers/waiting-proposals'
import { whyNotOffered } from '@/lib/permissions'
import type { LockedElection } from '../lock-election'
import { lockElectionOfNomination } from '../nominations/lock-nomination'
import { confirmersIn, neutral } from '../stand-ins/confirmers'
import { putInCharge, requireReturningOfficer } from './replace-returning-officer'

type Election = Pick<LockedElection, 'id' | 'returningOfficerId'>

/** Who stands in for those who call elections: nobody while one of them has taken no side, then every other officer who has not. */
async function standInsToReplace(db: Database | Transaction, election: Election, at: Date) {
  const confirmers = await confirmersIn(db, election, at)
  const callers = neutral(confirmers, confirmers.callers)
  return new Set(callers.length > 0 ? [] : neutral(confirmers, confirmers.officers))
}

async function toReplace(work: Work, { slug }: { slug: string }) {
  const election = await lockElectionOfNomination(work, slug, 'update')
  return { election, standIns: await standInsToReplace(work.tx, election, work.now) }
}

/**
 * Everybody who calls elections has taken a side in this one, so none of them chooses who runs it. Another officer proposes somebody, and a
 * second one confirms it: neither could choose alone. A later proposal takes the place of an earlier one.
 */
export const proposeReturningOfficer = verb(
  'returning-officer.propose',
  { subject: toReplace },
  async (work, { election }, { returningOfficer }: { slug: string; returningOfficer: number }) => {
    const { personId } = await requireReturningOfficer(work, election, returningOfficer)
    const proposedBy = work.person.personId
    if (personId === proposedBy) throw new Refusal('own-case')
    if (personId === election.returningOfficerId) throw new Refusal('moved-meanwhile')
    const proposed = { id: newId(), personId, proposedBy, proposedAt: work.now }
    await work.tx
      .insert(returningOfficerProposals)
      .values({ electionId: election.id, ...proposed })
      .onConflictDoUpdate({ target: returningOfficerProposals.electionId, set: proposed })
    work.record('returning-officer.proposed', { kind: 'election', id: election.id })
  },
)

async function proposed(work: Work, which: { slug: string; proposalId: string }) {
  const { election, standIns } = await toReplace(work, which)
  const [found] = await work.tx
    .select({ proposal: returningOfficerProposals, number: members.number })
    .from(returningOfficerProposals)
    .innerJoin(members, eq(members.personId, returningOfficerProposals.personId))
    .where(eq(returningOfficerProposals.id, which.proposalId))
  if (found?.proposal.electionId !== election.id) return undefined
  const { personId, proposedBy, proposedAt } = found.proposal
  const spent = whySpent(proposedAt, standIns.has(proposedBy), work.now)
  return { election, number: found.number, personId, officers: [proposedBy], standIns, spent }
}

/** The second officer: they run the election from now on. */
export const confirmReturningOfficer = verb(
  'returning-officer.confirm',
  { subject: proposed },
  async (work, { election, number }, _: { slug: string; proposalId: string }) => {
    const officer = await requireReturningOfficer(work, election, number)
    await putInCharge(work, election, officer)
    work.record('returning-officer.confirmed', { kind: 'election', id: election.id })
  },
)

/** For an officer who stands in: that they can propose somebody, and whom a colleague has proposed. */
export async function getReplacing(
  viewer: Actor,
  election: Election & Pick<LockedElection, 'publishedAt' | 'cancelledAt'>,
) {
  if (election.publishedAt || election.cancelledAt) return undefined
  const standIns = await standInsToReplace(database(), election, now())
  if (whyNotOffered(viewer, 'returning-officer.propose', { standIns })) return undefined
  const [found] = await database()
    .select({ proposal: returningOfficerProposals, name: people.name })
    .from(returningOfficerProposals)
    .innerJoin(people, eq(people.id, returningOfficerProposals.personId))
    .where(eq(returningOfficerProposals.electionId, election.id))
  if (!found) return {}
  const { id, personId, proposedBy, proposedAt } = found.proposal
  const waits = {
    lapsesAt: proposalLapsesAt(proposedAt),
    spent: whySpent(proposedAt, standIns.has(proposedBy), now()),
  }
  const about = { personId, officers: [proposedBy], standIns, spent: waits.spent }
  const mayConfirm = !whyNotOffered(viewer, 'returning-officer.confirm', about)
  return { proposal: { id, name: found.name, mayConfirm, proposedAt, waits } }
}

/** Where a colleague's proposal of who is to run an election waits for this officer as the second one. */
export async function listReturningOfficersToConfirm(viewer: Actor) {
  if (!(await isThereAny(returningOfficerProposals))) return []
  const rows = await database()
    .select({ election: elections })
    .from(returningOfficerProposals)
    .innerJoin(elections, eq(elections.id, returningOfficerProposals.electionId))
  const found = await Promise.all(
    rows.map(async ({ election }) => {
      const { slug, title } = election
      const { proposal } = (await getReplacing(viewer, election)) ?? {}
      return proposal?.mayConfirm ? [{ slug, title, since: proposal.proposedAt }] : []
    }),
  )
  return found.flat()
}
