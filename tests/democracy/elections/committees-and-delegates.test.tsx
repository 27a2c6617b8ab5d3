import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ContestFields } from '@/components/democracy/elections/calling/contest-fields'
import { ElectedBodies } from '@/components/democracy/elections/results/elected-bodies'
import { FormContext } from '@/components/forms/form-context'
import { database } from '@/db/client'
import { challenges } from '@/db/schema/democracy/challenges'
import { contests, elections } from '@/db/schema/democracy/elections'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { type NewContest, slots } from '@/lib/democracy/elections/calling/contest-form'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import {
  confirmPaperBallot,
  enterPaperBallot,
} from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { declareElection } from '@/lib/democracy/elections/results/declare-election'
import { proposeElected } from '@/lib/democracy/elections/results/propose-elected'
import { getResult } from '@/lib/democracy/elections/results/read'
import { listElectedBodies } from '@/lib/democracy/elections/results/read-elected-bodies'
import { listTerms } from '@/lib/democracy/elections/results/read-terms'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { errorsOf } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'
import type { Group } from '@/lib/organisation'
import { agreeToGroup } from '@/lib/people/groups/agree-to-group'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { listGroupMembers } from '@/lib/people/groups/group-members'
import { actorOf } from '@/lib/people/sign-in/actor'
import { callFormFields } from '@/tests/support/elections/call-form-fields'
import {
  aCalledElection,
  accepted,
  dates,
  theElectors,
  treasurer,
} from '@/tests/support/elections/called-election'
import { givesKey, withHolderKeys } from '@/tests/support/elections/holder-keys'
import { boardLines } from '@/tests/support/elections/secret-ballot'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const clock = system('clock')
const refused = (code: string) => expect.objectContaining({ code })

const committee: NewContest = {
  title: 'Committee',
  office: null,
  seats: 2,
  rules: 'scottish',
  constraints: [{ name: 'At least 1 of 2 must be a woman', declaration: 'women', min: 1 }],
  body: { until: '2028-05-01', beside: false },
}
const delegates: NewContest = {
  title: 'Delegates to conference',
  office: null,
  seats: 2,
  rules: 'scottish',
  constraints: [],
  body: { until: '2027-09-30', beside: true },
}

async function stands(candidate: PersonActor, contestId: string, woman = false) {
  const { ben, cy } = await theElectors()
  freezeClock(dates.nominationsOpenAt)
  const self = await nominate(candidate, { contestId, candidate: 'self' })
  await secondNomination(ben, { nominationId: self.id })
  await secondNomination(cy, { nominationId: self.id })
  const declared = woman ? [{ declaration: 'women' as const, shown: 'count' as const }] : []
  await acceptNomination(candidate, {
    ...accepted(self.id),
    declarations: { version: 1, declared },
  })
}

/** The treasurer, a committee and delegates on one ballot paper, counted: Ada is wanted for all three. */
async function aCountedElection(seatsOf?: { group: Group }) {
  const { secretary, ada, runs } = await theElectors()
  const { slug, id } = await aCalledElection({
    title: 'Annual meeting',
    contests: [treasurer, { ...committee, body: { ...committee.body!, ...seatsOf } }, delegates],
  })
  const rows = await database()
    .select()
    .from(contests)
    .where(eq(contests.electionId, id))
    .orderBy(contests.position)
  const [office, body, sent] = rows.map((row) => row.id) as [string, string, string]
  const [dee, eve] = [await aMember({ name: 'Dee Dunn' }), await aMember({ name: 'Eve Ellis' })]
  await stands(ada, office)
  for (const person of [ada, dee, eve]) await stands(person, body, person === eve)
  for (const person of [ada, dee]) await stands(person, sent)
  const officer = { ...runs, secondFactor: true, steppedUp: true }
  const voters = [await aMember(), await aMember(), await aMember()] as const
  const holders = [await aMember(), await aMember(), await aMember()] as const
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(clock, { electionId: id })
  const held = await withHolderKeys({ slug, officer, holders })
  await publishManifest(officer, { slug })
  freezeClock(dates.opensAt)
  for (const { personId } of voters) {
    await confirmPaper(secretary, await assistPaper(officer, { slug, personId }))
    const rankings = { [office]: [1], [body]: [1, 2, 3], [sent]: [1, 2] }
    const paper = await enterPaperBallot(officer, { slug, rankings })
    await confirmPaperBallot(secretary, { ...paper, rankings })
  }
  freezeClock(dates.closesAt)
  await closeBoard(clock, { electionId: id })
  for (const holder of held.slice(0, 2)) await givesKey(holder, slug)
  await openAndCount(clock, { electionId: id })
  return { slug, id, rows, officer, voter: voters[0], body }
}

test('a committee and delegates are elected beside an office, on one ballot paper, and nobody appoints them', async () => {
  const { secretary } = await theElectors()
  const { slug, id, rows, officer, voter, body } = await aCountedElection()
  expect(rows).toMatchObject([
    { office: 'treasurer', termStartsOn: '2027-05-01', exclusive: true },
    { office: null, termStartsOn: null, termEndsOn: '2028-05-01', exclusive: true },
    { office: null, termStartsOn: null, termEndsOn: '2027-09-30', exclusive: false },
  ])
  const [called] = (await mailsTo(voter.email)).filter(
    ({ message }) => message === 'election-declared',
  )
  expect(called).toBeUndefined()

  // Only where holding one excludes the other it matters that it is the same person.
  const [election] = await database().select().from(elections).where(eq(elections.id, id))
  const persons = election!.manifest!.contests.map(({ candidates }) =>
    candidates.map(({ name, person }) => [name, person !== undefined]),
  )
  expect(persons[0]).toContainEqual(['Ada Candidate', true])
  expect(persons[1]).toContainEqual(['Ada Candidate', true])
  expect(persons[1]).toContainEqual(['Dee Dunn', false])
  expect(persons[2]).toContainEqual(['Ada Candidate', false])
  expect((await audit(await boardLines({ electionId: id }))).problems).toEqual([])

  expect(await listElectedBodies(secretary)).toEqual([])
  await declareElection(officer, { slug })
  const result = (await getResult(secretary, slug))!
  const elected = result.counted!.map(({ count }) =>
    count.winners.map((number) => count.candidates[number - 1]),
  )
  expect(elected).toEqual([
    ['Ada Candidate'],
    // Ada is treasurer and passed over here; one of the two has to be a woman.
    ['Dee Dunn', 'Eve Ellis'],
    ['Ada Candidate', 'Dee Dunn'],
  ])
  expect(result.counted![1]!.passedOver).toEqual([1])
  const declared = (await mailsTo(voter.email)).find(
    ({ message }) => message === 'election-declared',
  )
  expect(declared!.props.sentences).toContain('Committee. Elected: Dee Dunn and Eve Ellis.')

  // Only the office leads to a term.
  freezeClock(addDays(dates.challengesUntil, 40))
  expect((await listTerms(secretary, result))!.elected).toMatchObject([
    { name: 'Ada Candidate', seatTitle: 'Treasurer' },
  ])
  await expect(proposeElected(secretary, { slug, contestId: body, number: 2 })).rejects.toEqual(
    refused('not-there'),
  )
})

test('who was elected to a body is listed until their last day, unless a challenge was upheld', async () => {
  const { slug, id, officer, voter } = await aCountedElection()
  await declareElection(officer, { slug })
  const titles = async (viewer: PersonActor | typeof visitor) =>
    (await listElectedBodies(viewer)).filter((one) => one.slug === slug).map(({ title }) => title)
  for (const viewer of [visitor, voter])
    expect(await titles(viewer)).toEqual(['Committee', 'Delegates to conference'])
  const [, sent] = (await listElectedBodies(voter)).filter((one) => one.slug === slug)
  expect(sent).toMatchObject({ until: '30 September 2027', names: ['Ada Candidate', 'Dee Dunn'] })
  const page = renderToStaticMarkup(<ElectedBodies bodies={[sent!]} />)
  expect(page).toContain('Elected until 30 September 2027.')

  freezeClock(atWallTime('2027-09-30', '23:59'))
  expect(await titles(visitor)).toHaveLength(2)
  freezeClock(atWallTime('2027-10-01', '00:00'))
  expect(await titles(visitor)).toEqual(['Committee'])
  await database().insert(challenges).values({
    id: newId(),
    electionId: id,
    personId: voter.personId,
    text: 'Wrong',
    madeAt: dates.closesAt,
    answeredAt: dates.closesAt,
    answeredBy: officer.personId,
    answer: 'Yes',
    upheld: true,
  })
  expect(await titles(visitor)).toEqual([])
})

test('seats of a group are filled by an election: two officers appoint, and the member agrees', async () => {
  const { secretary } = await theElectors()
  const { slug, officer, body } = await aCountedElection({ group: 'organising' })
  await declareElection(officer, { slug })
  const chair = await anOfficer('co-chair', { seat: 2 })
  freezeClock(addDays(dates.challengesUntil, 40))
  const result = (await getResult(secretary, slug))!
  const linesFor = async (viewer: PersonActor) =>
    (await listTerms(viewer, result))!.elected.filter(({ seat }) => seat === 'group')
  expect(await linesFor(secretary)).toMatchObject([
    { name: 'Dee Dunn', seatTitle: 'Organising Group', mayPropose: true, inOffice: false },
    { name: 'Eve Ellis', mayPropose: true },
  ])
  await proposeElected(secretary, { slug, contestId: body, number: 2 })
  await expect(proposeElected(secretary, { slug, contestId: body, number: 1 })).rejects.toEqual(
    refused('result.not-elected'),
  )
  const [dee] = await linesFor(chair)
  expect(dee).toMatchObject({ mayConfirm: true, asked: false })
  await confirmGroupProposal(chair, { proposalId: dee!.proposalId! })
  const [asked] = await linesFor(secretary)
  expect(asked).toMatchObject({ mayConfirm: false, asked: true, inOffice: false })
  const member = (await actorOf(dee!.personId, { secondFactor: false }))!
  await agreeToGroup(member, { proposalId: dee!.proposalId!, visibleTo: 'members' })
  expect((await linesFor(secretary))[0]).toMatchObject({ inOffice: true, mayPropose: false })
  expect(await listGroupMembers(['organising'], now())).toMatchObject([
    { name: 'Dee Dunn', until: atWallTime('2028-05-01', '23:59') },
  ])
})

const typedBody = {
  firstTitle: ' Strategy   group ',
  firstSeats: '6',
  firstCounting: 'stv',
  'firstLeast-women': '3',
  'firstLeast-bame': '1',
  'firstLeast-young': '1',
  firstUntilDay: '30',
  firstUntilMonth: '9',
  firstUntilYear: '2027',
}

test('the form adds bodies with their own seats, quotas and last day, after the offices or alone', () => {
  const read = callForm.parse({ ...callFormFields(), ...typedBody, firstBeside: 'yes' })
  expect(read.contests.map(({ title }) => title)).toEqual([
    'Co-Chair',
    'Treasurer',
    'Strategy group',
  ])
  expect(read.contests[2]).toEqual({
    title: 'Strategy group',
    office: null,
    seats: 6,
    rules: 'scottish',
    constraints: [
      { name: 'At least 3 of 6 must each be a woman', declaration: 'women', min: 3 },
      {
        name: 'At least 1 of 6 must be Black, Asian or minority ethnic',
        declaration: 'bame',
        min: 1,
      },
      { name: 'At least 1 of 6 must be a young member', declaration: 'young', min: 1 },
    ],
    body: { until: '2027-09-30', beside: true },
  })
  const alone = callForm.parse({ ...callFormFields(), ...typedBody, offices: [], termYear: '' })
  expect(alone).toMatchObject({
    termStartsOn: null,
    contests: [{ title: 'Strategy group', body: { beside: false } }],
  })
})

test.each([
  [{ firstUntilYear: '' }, 'firstUntil'],
  [{ firstUntilDay: '5', firstUntilMonth: '4' }, 'firstUntil'],
  [{ firstSeats: '' }, 'firstSeats'],
  [{ 'firstLeast-women': '7' }, 'firstLeast-women'],
  [{ firstCounting: 'ers97' }, 'firstCounting'],
  [{ firstTitle: 'treasurer' }, 'firstTitle'],
  [{ firstTitle: 'x'.repeat(101) }, 'firstTitle'],
  [{ offices: [], firstTitle: '' }, 'offices'],
])('a form with %o is wrong at %s', (wrong, field) => {
  const read = callForm.safeParse({ ...callFormFields(), ...typedBody, ...wrong })
  expect(Object.keys(errorsOf(read.error!))).toEqual([field])
})

test('what was typed for a body is open when the form comes back, and the rest folded', () => {
  const view = { id: 'form', returned: true, pending: false }
  const page = (values: Record<string, string>, errors = {}) =>
    renderToStaticMarkup(
      <FormContext value={{ ...view, values, errors }}>
        <ContestFields kind="officers" />
      </FormContext>,
    )
  const opened = (html: string) => html.match(/<details open="">/g)?.length ?? 0
  expect(opened(page({ firstSeats: '1' }))).toBe(0)
  expect(opened(page({ firstTitle: 'Committee', firstSeats: '1' }))).toBe(1)
  expect(opened(page({ firstTitle: 'Committee', 'firstLeast-women': 'x' }))).toBe(2)
  expect(page({})).toContain(`(${slots.length} of ${slots.length})`)
})
