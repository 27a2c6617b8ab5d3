import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { electionRoles } from '@/db/schema/democracy/elections'
import { nominationBackers, nominations } from '@/db/schema/democracy/nominations'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import {
  confirmPaperBallot,
  enterPaperBallot,
} from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { listPapers } from '@/lib/democracy/elections/papers/list-papers'
import { rejectPaperBallot } from '@/lib/democracy/elections/papers/reject-paper-ballot'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { decideAmendment } from '@/lib/democracy/elections/roll/decide-amendment'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'
import { listAmendments } from '@/lib/democracy/elections/roll/read-roll'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'
import {
  aCalledElection,
  aPublishedElection,
  called,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { aMember } from '@/tests/support/people'

const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.code ?? error,
  )

/** A Secretary, as far as powers go: there are more of them here than seats. */
async function aSecretary(): Promise<PersonActor> {
  const powers = [...organisation.offices.secretary.allows]
  return { ...(await aMember()), offices: ['secretary'], powers }
}

type Nomination = Partial<typeof nominations.$inferInsert>

async function nominated(contestId: string, given: Nomination) {
  const [other, id] = [await aMember(), newId()]
  await database()
    .insert(nominations)
    .values({
      id,
      contestId,
      candidateId: (await aMember()).personId,
      candidateName: 'Candidate',
      proposerId: other.personId,
      proposerName: 'Proposer',
      proposedAt: called,
      acceptedAt: called,
      state: 'accepted',
      ...given,
    })
  return id
}

/** Every way of taking sides, in one contest of an election. */
const sides: Record<string, (contestId: string, personId: string) => Promise<unknown>> = {
  stands: (contestId, candidateId) => nominated(contestId, { candidateId }),
  stood: (contestId, candidateId) => nominated(contestId, { candidateId, state: 'withdrawn' }),
  proposes: (contestId, proposerId) => nominated(contestId, { proposerId }),
  'proposes somebody outside': (contestId, proposerId) =>
    nominated(contestId, {
      proposerId,
      candidateId: null,
      candidateName: null,
      outsideName: 'Outsider',
    }),
  'proposed somebody who was rejected': (contestId, proposerId) =>
    nominated(contestId, { proposerId, state: 'refused' }),
  seconds: (contestId, seconderId) => nominated(contestId, { seconderId, seconderName: 'S' }),
  backs: async (contestId, personId) =>
    database()
      .insert(nominationBackers)
      .values({
        nominationId: await nominated(contestId, {}),
        personId,
        name: 'Backer',
        backedAt: called,
      }),
}

/** Everything that a second officer confirms in an election, each ready to be confirmed. */
async function everythingToConfirm({ slug, officer, voters, contests }: Published) {
  const rankings = { [contests[0]!]: [1], [contests[1]!]: [1] }
  const [off, added, hand, marked] = voters as [PersonActor, PersonActor, PersonActor, PersonActor]
  const stranger = await aMember()
  await confirmPaper(
    await aSecretary(),
    await assistPaper(officer, { slug, personId: marked.personId }),
  )
  const removal = await proposeAmendment(officer, {
    slug,
    personId: off.personId,
    change: 'take-off',
  })
  const addition = await proposeAmendment(officer, {
    slug,
    personId: stranger.personId,
    change: 'add',
  })
  const order = await assistPaper(officer, { slug, personId: hand.personId })
  const other = await assistPaper(officer, { slug, personId: added.personId })
  const ballot = await enterPaperBallot(officer, { slug, rankings })
  return {
    'removes from the roll': (by: PersonActor) => decideAmendment(by, { ...removal, made: true }),
    'adds to the roll': (by: PersonActor) => decideAmendment(by, { ...addition, made: true }),
    'leaves the roll': (by: PersonActor) => decideAmendment(by, { ...addition, made: false }),
    'marks for a paper by hand': (by: PersonActor) => confirmPaper(by, order),
    'marks another': (by: PersonActor) => confirmPaper(by, other),
    'strikes out a typed-in ballot': (by: PersonActor) => rejectPaperBallot(by, ballot),
    'confirms a typed-in ballot': (by: PersonActor) =>
      confirmPaperBallot(by, { ...ballot, rankings }),
  }
}

test('whoever stands, proposes, seconds or backs confirms nothing in that election', async () => {
  const election = await aPublishedElection(5)
  freezeClock(voting)
  const acts = await everythingToConfirm(election)
  const contestId = election.contests[1]!
  for (const [side, takes] of Object.entries(sides)) {
    const secretary = await aSecretary()
    await takes(contestId, secretary.personId)
    for (const [what, act] of Object.entries(acts))
      expect(`${side}, ${what}: ${await code(act(secretary))}`).toBe(
        `${side}, ${what}: election.took-sides`,
      )
    expect(await listPapers(secretary, election.slug)).toMatchObject({
      confirms: false,
      tookSides: true,
    })
    expect(await listAmendments(secretary, election.slug)).toMatchObject({
      confirms: false,
      tookSides: true,
    })
  }
  // Put forward without ever agreeing is no side: else whoever names all officers stops everything.
  const named = await aSecretary()
  await nominated(contestId, { candidateId: named.personId, acceptedAt: null, state: 'seconded' })
  const { 'leaves the roll': _, 'strikes out a typed-in ballot': __, ...rest } = acts
  for (const [what, act] of Object.entries(rest))
    expect(`${what}: ${await code(act(named))}`).toBe(`${what}: done`)
})

test('nobody who has taken sides chooses who runs the election', async () => {
  const election = await aCalledElection()
  const returningOfficer = (await aMember()).member!.number
  for (const takes of Object.values(sides)) {
    const secretary = await aSecretary()
    await takes(election.contests[1]!, secretary.personId)
    expect(
      await code(replaceReturningOfficer(secretary, { slug: election.slug, returningOfficer })),
    ).toBe('election.took-sides')
  }
  await replaceReturningOfficer(election.chair, { slug: election.slug, returningOfficer })
  const roles = await database()
    .select()
    .from(electionRoles)
    .where(eq(electionRoles.electionId, election.electionId))
  expect(roles.filter(({ role }) => role === 'returning-officer')).toHaveLength(2)
})
