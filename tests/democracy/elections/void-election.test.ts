import { and, eq, like } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { voidElectionAction } from '@/app/desk/elections/[slug]/actions'
import { endWithoutCountAction, loseWordsAction } from '@/app/elections/[slug]/keys/actions'
import KeysPage from '@/app/elections/[slug]/keys/page'
import ElectionPage from '@/app/elections/[slug]/page'
import ResultPage from '@/app/elections/[slug]/result/page'
import ElectionsPage from '@/app/elections/page'
import { database } from '@/db/client'
import { issuerKeys, keyHolders } from '@/db/schema/democracy/ballot-box'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { outgoingMails } from '@/db/schema/kernel'
import { members } from '@/db/schema/people/people'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { voidElection } from '@/lib/democracy/elections/closing/void-election'
import { reportLostWords } from '@/lib/democracy/elections/keys/report-lost-words'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { getElection } from '@/lib/democracy/elections/read'
import { type Actor, type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { untouched } from '@/lib/kernel/forms'
import { log } from '@/lib/kernel/log'
import { asOwner } from '@/tests/support/database'
import { keysGiven } from '@/tests/support/elections/holder-keys'
import {
  aPublishedElection,
  boardLines,
  closed,
  dates,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { looking } from '@/tests/support/hostile/fake-next-request'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/people/sign-in/viewer', async () => (await standIns()).viewerInstead)

function standIns() {
  return import('@/tests/support/hostile/fake-next-request')
}

const clock = system('clock')

async function code(act: Promise<unknown>) {
  return act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
}

async function votedIn(voters: number) {
  const election = await aPublishedElection(voters)
  const papers = []
  for (const voter of election.voters)
    papers.push(await collected(voter, election.slug, election.published))
  freezeClock(voting)
  for (const paper of papers) {
    const ballot = await makeBallot(election.published, paper, {}, 1)
    await castElectionBallot({ slug: election.slug, ballot })
  }
  return election
}

const typesOf = async (election: Published) =>
  (await boardLines(election)).map((line) => JSON.parse(line).type)

test('more papers than marks: the election closes, says which rule failed, and is declared void', async () => {
  const election = await votedIn(3)
  const { slug, officer, chair, electionId } = election
  // Somebody with the whole server took out a mark.
  await asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(`select set_config('mandate.rewriting', '${electionId}', true)`)
      await tx.delete(paperMarks).where(eq(paperMarks.personId, election.voters[0]!.personId))
    }),
  )
  const words = 'A mark is missing. The election is called again.'
  expect(await code(voidElection(officer, { slug, words }))).toBe('vote.not-closed')
  freezeClock(closed)
  expect(await closeBoard(clock, election)).toEqual({ closed: true, rule: 'papers-over-marks' })
  expect(await code(keysGiven(election))).toBe('election.box-disagrees')
  expect(await code(voidElection(chair, { slug, words }))).toBe('not-allowed')
  await voidElection(officer, { slug, words })
  expect(await code(voidElection(officer, { slug, words }))).toBe('moved-meanwhile')
  expect((await typesOf(election)).slice(-2)).toEqual(['closed', 'void'])
  const found = await audit(await boardLines(election))
  expect(found.problems.join()).toMatch(/stuffed/)
  expect(found.remarks.join()).toMatch(/papers-over-marks/)
  expect(await getElection(officer, slug)).toMatchObject({ phase: 'void', voidWords: words })
  expect(await code(keysGiven(election))).not.toBe('done')
  const holders = await database()
    .select({ wrapped: keyHolders.wrapped })
    .from(keyHolders)
    .where(eq(keyHolders.electionId, electionId))
  expect(holders.map(({ wrapped }) => wrapped)).toEqual([null, null, null])
})

test('a returning officer cannot make an election void whose figures are right and whose keys are there', async () => {
  const election = await votedIn(2)
  const { slug, officer } = election
  freezeClock(closed)
  await closeBoard(clock, election)
  const words = 'I do not like it.'
  const [one, two] = election.held
  for (const holder of [one, two]) {
    expect(await code(voidElection(officer, { slug, words }))).toBe('election.can-be-counted')
    await reportLostWords(holder!.person, { slug })
  }
  await voidElection(officer, { slug, words })
  const found = await audit(await boardLines(election))
  expect(found.problems).toEqual([])
  expect(found.remarks.join()).toMatch(/declared void \(keys-lost\)/)
})

test('at the close what signs papers and what was kept of them is destroyed, and the board says what was not used', async () => {
  const election = await aPublishedElection(3)
  const [one, two] = election.voters
  const paper = await collected(one!, election.slug, election.published)
  await collected(two!, election.slug, election.published)
  freezeClock(voting)
  const ballot = await makeBallot(election.published, paper, {}, 1)
  await castElectionBallot({ slug: election.slug, ballot })
  const left = async () => [
    await database().$count(issuerKeys, eq(issuerKeys.electionId, election.electionId)),
    await database().$count(lockers, eq(lockers.electionId, election.electionId)),
  ]
  expect(await left()).toEqual([1, 2])
  freezeClock(closed)
  await closeBoard(clock, election)
  expect(await left()).toEqual([0, 0])
  const { figures } = await audit(await boardLines(election), { unfinished: true })
  expect(figures).toMatchObject({ collected: 2, ballots: 1, unused: 1, restored: 0 })
  const [row] = await database()
    .select()
    .from(elections)
    .where(eq(elections.id, election.electionId))
  expect(JSON.stringify(row)).not.toContain('PRIVATE')
})

type FormOfPage = typeof endWithoutCountAction

/** A form of the pages, as its reader sends it: where it led to, or what it answered. */
async function sends(by: Actor, action: FormOfPage, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return looking.run(by, () =>
    action(untouched, form).catch(({ digest }: { digest?: string }) => digest?.split(';')[2]),
  )
}

type Page = (props: never) => Promise<React.ReactNode>

/** What somebody reads on a page. */
async function reads(by: Actor, page: Page, slug: string): Promise<string> {
  const props = { params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) }
  const shown = await looking.run(by, async () => renderToStaticMarkup(await page(props as never)))
  return shown.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

/** How often somebody was told of the end of this election. */
async function newsOfTheEnd({ electionId }: Published, { personId }: PersonActor) {
  const about = like(outgoingMails.dedupeKey, `election-not-counted/${electionId}/%`)
  return database().$count(outgoingMails, and(about, eq(outgoingMails.personId, personId)))
}

test('words are lost: the election ends on its pages without a count, and everybody hears of it once', async () => {
  const election = await votedIn(2)
  const { slug, officer, voters, held } = election
  const [voter, gone] = voters as [PersonActor, PersonActor]
  // She voted and left since: the roll knows her.
  await database()
    .update(members)
    .set({ resignedAt: voting })
    .where(eq(members.personId, gone.personId))
  const late = await aMember()
  freezeClock(closed)
  await closeBoard(clock, election)
  const words = 'Two of our key-holders cannot find their words.'
  expect(await sends(officer, endWithoutCountAction, { slug, words: ' ' })).toMatchObject({
    errors: { words: 'Enter what happened' },
  })
  expect(await sends(officer, endWithoutCountAction, { slug, words })).toMatchObject({
    message: expect.stringContaining('This election can be counted'),
    values: { words },
  })
  for (const { person } of held.slice(0, 2))
    expect(await sends(person, loseWordsAction, { slug })).toContain('done=lost')
  expect(await reads(officer, KeysPage, slug)).toContain('End this election without a count')
  expect(await sends(voter, endWithoutCountAction, { slug, words })).toMatchObject({
    message: 'You do not have permission to do this.',
  })
  const twice = [endWithoutCountAction, voidElectionAction].map((action) =>
    sends(officer, action, { slug, words }),
  )
  expect((await Promise.all(twice)).filter((one) => /done=/.test(String(one)))).toHaveLength(1)

  for (const reader of [voter, gone, late, officer, held[0]!.person])
    expect(await newsOfTheEnd(election, reader)).toBe(1)
  const [mail] = await mailsTo(voter.email)
  expect(mail).toMatchObject({ message: 'election-not-counted', props: { words } })
  expect(mail!.props.link).toContain(`/elections/${slug}`)
  expect(await reads(voter, ElectionPage, slug)).toContain(`could not be counted ${words}`)
  expect(await reads(voter, ElectionPage, slug)).toContain('Result Not counted')
  expect(await reads(voter, ResultPage, slug)).toContain('so there will be no result')
  expect(await reads(voter, ElectionsPage, slug)).toContain('Not counted: it is called again')
  expect(await reads(officer, KeysPage, slug)).toContain('ended without a count')
})

test('a key that was lost and is given after all counts: with one more the box opens, so nobody ends the election', async () => {
  const election = await votedIn(2)
  const { slug, officer, held } = election
  freezeClock(closed)
  await closeBoard(clock, election)
  await reportLostWords(held[0]!.person, { slug })
  await keysGiven(election, [1])
  await reportLostWords(held[1]!.person, { slug })
  const words = 'Two have lost their words.'
  expect(await code(voidElection(officer, { slug, words }))).toBe('election.can-be-counted')
  expect(await reads(officer, KeysPage, slug)).toContain('One more key is needed')
  await keysGiven(election, [3])
  await openAndCount(clock, election)
  expect(await getElection(officer, slug)).toMatchObject({ phase: 'counted' })
})

test('key-holders are silent: from the end of the time for challenges the election can end without a count', async () => {
  const election = await votedIn(2)
  const { slug, officer } = election
  freezeClock(closed)
  await closeBoard(clock, election)
  await keysGiven(election, [1])
  const words = 'Nobody reaches two of the three.'
  const before = new Date(dates.challengesUntil.getTime() - 1)
  freezeClock(before)
  expect(await code(voidElection(officer, { slug, words }))).toBe('election.can-be-counted')
  expect(await reads(officer, KeysPage, slug)).toContain('If two keys have not come by')
  freezeClock(dates.challengesUntil)
  expect(await reads(officer, KeysPage, slug)).toContain('End this election without a count')
  expect(await sends(officer, endWithoutCountAction, { slug, words })).toContain('done=ended')
  expect((await typesOf(election)).at(-1)).toBe('void')
  const found = await audit(await boardLines(election))
  expect(found.problems).toEqual([])
  expect(await code(keysGiven(election, [2]))).toBe('election.void')
})

test('two keys are given and the board does not hold: it is not counted, and the returning officer can end it', async () => {
  const election = await votedIn(2)
  const { slug, officer, electionId } = election
  freezeClock(closed)
  await closeBoard(clock, election)
  await keysGiven(election)
  const words = 'Somebody changed the board.'
  expect(await sends(officer, endWithoutCountAction, { slug, words })).toMatchObject({
    message: expect.stringContaining('This election can be counted'),
  })
  await asOwner(async (db) => {
    await db.execute('alter table board_records disable trigger user')
    await db.execute(
      `update board_records set previous_hash = repeat('0', 64) where election_id = '${electionId}' and type = 'closed'`,
    )
    await db.execute('alter table board_records enable trigger user')
  })
  vi.spyOn(log, 'error').mockImplementationOnce(() => {})
  expect(await code(openAndCount(clock, election))).toBe('election.board-does-not-hold')
  expect(await reads(officer, KeysPage, slug)).toContain('Still not counted?')
  expect(await sends(officer, endWithoutCountAction, { slug, words })).toContain('done=ended')
  expect(await getElection(officer, slug)).toMatchObject({ voidReason: 'does-not-verify' })
})
