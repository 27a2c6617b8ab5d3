import 'server-only'
import { eq } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { returningOfficerProposals } from '@/db/schema/democracy/returning-officer-proposals'
import { returningOfficerAppointed } from '@/emails/democracy/returning-officer-appointed'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { withKeptRecords } from '@/lib/people/members/kept-record'
import { voidKeys } from '../keys/void-keys'
import type { LockedElection } from '../lock-election'
import { lockElectionOfNomination } from '../nominations/lock-nomination'
import { listWhoTookSides, sidesIn } from '../nominations/who-took-sides'
import { assertSeparated, releaseUntriedOfficer } from '../separate-roles'
import { requireVotingMember } from '../voting-member'

type Input = { slug: string; returningOfficer: number }

/**
 * Somebody else runs the election from now on: a member who has not taken sides in it, nor holds one of its keys. Keys that were
 * made are made anew. Nobody who has taken sides chooses who runs it. Not once the ballot paper is published.
 */
export const replaceReturningOfficer = verb('election.call', async (work, input: Input) => {
  const election = await lockElectionOfNomination(work, input.slug, 'update')
  if (election.publishedAt) throw new Refusal('moved-meanwhile')
  if ((await sidesIn(work.tx, election.id)).has(work.person.personId))
    throw new Refusal('election.took-sides')
  const officer = await requireReturningOfficer(work, election, input.returningOfficer)
  await putInCharge(work, election, officer)
})

/** A member who can run this election from now on, by their number. */
export async function requireReturningOfficer(
  work: Work,
  election: LockedElection,
  number: number,
) {
  if (election.publishedAt) throw new Refusal('moved-meanwhile')
  const officer = await requireVotingMember(work, number, 'election.not-a-returning-officer')
  await assertNoSides(work, election.id, officer.personId)
  return officer
}

type Officer = Awaited<ReturnType<typeof requireReturningOfficer>>

/** They run it: the keys are made anew, and whoever was proposed before is not any more. */
export async function putInCharge(work: Work, election: LockedElection, officer: Officer) {
  if (officer.personId === election.returningOfficerId) return
  const { personId } = officer
  await assertSeparated(work, election, [{ personId, role: 'returning-officer' }])
  await releaseUntriedOfficer(work, election)
  await work.tx
    .update(elections)
    .set({ returningOfficerId: officer.personId })
    .where(eq(elections.id, election.id))
  await work.tx
    .delete(returningOfficerProposals)
    .where(eq(returningOfficerProposals.electionId, election.id))
  await voidKeys(work, { ...election, returningOfficerId: officer.personId })
  if (officer.email) {
    await work.email(returningOfficerAppointed, {
      to: { email: officer.email, personId: officer.personId },
      key: `${election.id}/${officer.personId}`,
      props: {
        name: officer.called,
        title: election.title,
        link: siteUrl(`/desk/elections/${election.slug}`),
      },
    })
  }
  work.record('election.returning-officer-replaced', { kind: 'election', id: election.id })
}

async function assertNoSides(work: Work, electionId: string, personId: string) {
  const sides = await listWhoTookSides(work.tx, electionId)
  const named = sides.flatMap((side) => Object.values(side).filter((id) => id !== null))
  if ((await withKeptRecords(work.tx, named)).has(personId))
    throw new Refusal('election.returning-officer-stands')
}
