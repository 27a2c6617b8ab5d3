import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { timetableRows } from '@/app/elections/timetable-rows'
import { database } from '@/db/client'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { rollNames } from '@/db/schema/democracy/electoral-roll'
import { markQueries } from '@/db/schema/democracy/marked-register'
import { outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { getElection } from '@/lib/democracy/elections/read'
import { answerMarkQuery } from '@/lib/democracy/elections/register/answer-mark-query'
import { queryMark } from '@/lib/democracy/elections/register/query-mark'
import {
  countMarkQueries,
  getRegister,
  listMarkQueries,
} from '@/lib/democracy/elections/register/read-register'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { getRollLine } from '@/lib/democracy/elections/roll/read-roll'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, momentInWords } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { erasePerson } from '@/lib/records/retention/erase-person'
import {
  aCalledElection,
  aPublishedElection,
  closed,
  dates,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { aMember, aPerson } from '@/tests/support/people'

const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.code ?? error,
  )

/** A mark without a paper: what whoever runs the server would leave who collected in a member's name. */
async function marks({ electionId }: Published, { personId }: PersonActor, generation = 1) {
  await database()
    .insert(paperMarks)
    .values({ electionId, personId, kind: 'collected', blindedHash: 'x', generation })
}

/** Two of five members are marked; one of them never collected. */
async function afterTheClose() {
  const election = await aPublishedElection(5)
  const [ada, ben, cy] = election.voters as [PersonActor, PersonActor, PersonActor]
  await marks(election, ada)
  await marks(election, ben)
  return { ...election, ada, ben, cy }
}

async function closes(election: Published) {
  freezeClock(closed)
  await closeBoard(system('clock'), election)
}

test('after the close members read who has a paper, by the name on the roll; nobody else, and nobody before', async () => {
  const election = await afterTheClose()
  const { slug, ada, cy } = election
  freezeClock(voting)
  expect(await getRegister(ada, slug)).toBeUndefined()
  expect(await code(queryMark(ada, { slug, text: 'Not me' }))).toBe('register.not-open')
  await closes(election)
  await database().update(people).set({ name: 'Zoe Else' }).where(eq(people.id, ada.personId))
  const seen = (await getRegister(cy, slug))!
  expect(seen).toMatchObject({ all: 2, own: undefined, mayQuery: false })
  expect(seen.rows.map(({ name }) => name)).toEqual(['Voter 1', 'Voter 2'])
  // Nothing that tells when somebody came, or what their paper was.
  expect(Object.keys(seen.rows[0]!).sort()).toEqual(['name', 'number'])
  for (const viewer of [visitor, await aPerson(), system('clock')])
    expect(await getRegister(viewer, slug)).toBeUndefined()
})

test('a mark that is not theirs: queried once, answered by who took no side, counted for everybody', async () => {
  const election = await afterTheClose()
  const { slug, ada, ben, cy, officer, chair, electionId, candidates } = election
  await closes(election)
  const text = 'I was in hospital all week.'
  expect(await code(queryMark(cy, { slug, text }))).toBe('register.not-marked')
  const sent = await Promise.all([1, 2].map(() => code(queryMark(ada, { slug, text }))))
  expect(sent.sort()).toEqual(['done', 'register.queried-already'])
  for (const { personId } of [officer, chair])
    expect(
      await database().$count(
        outgoingMails,
        and(eq(outgoingMails.message, 'mark-queried'), eq(outgoingMails.personId, personId)),
      ),
    ).toBeGreaterThan(0)
  const [query] = (await listMarkQueries(officer, slug))!.queries
  expect(query).toMatchObject({ name: 'Voter 1', text, mayAnswer: true })
  expect(await listMarkQueries(ben, slug)).toBeUndefined()
  const answer = { queryId: query!.id, upheld: true, answer: 'Your account was used from Leeds.' }
  expect(await code(answerMarkQuery(ben, answer))).toBe('not-allowed')
  const stands = { ...candidates[0], powers: chair.powers, offices: chair.offices }
  expect(await code(answerMarkQuery(stands, answer))).toBe('election.took-sides')
  const race = await Promise.all([officer, chair].map((by) => code(answerMarkQuery(by, answer))))
  expect(race.sort()).toEqual(['done', 'register.answered-already'])
  expect(await countMarkQueries(electionId)).toEqual({ made: 1, open: 0, upheld: 1 })
  expect((await getRegister(ada, slug))!.query).toMatchObject({ answer: answer.answer })
  freezeClock(dates.challengesUntil)
  expect(await code(queryMark(ben, { slug, text }))).toBe('register.too-late')
})

test('a name leaves the register when its owner is erased; that a paper was taken stays', async () => {
  const election = await afterTheClose()
  const { slug, ada, ben, electionId } = election
  await closes(election)
  await queryMark(ada, { slug, text: 'Not mine' })
  freezeClock(addDays(closed, 40))
  await verb('retention.run', (work) => erasePerson(work, ada.personId))(system('retention'), {})
  const own = eq(rollNames.personId, ada.personId)
  expect(await database().select().from(rollNames).where(own)).toEqual([])
  const [query] = await database()
    .select()
    .from(markQueries)
    .where(and(eq(markQueries.electionId, electionId), eq(markQueries.personId, ada.personId)))
  expect(query).toMatchObject({ textSealed: null })
  expect((await getRegister(ben, slug))!.rows.map(({ name }) => name).sort()).toEqual([
    '',
    'Voter 2',
  ])
})

test('the timetable and the roll say the same moment of the freeze, also when it came late', async () => {
  const election = await aCalledElection()
  const member = await aMember()
  const late = addDays(dates.rollFreezesAt, 1)
  freezeClock(late)
  await freezeElectionRoll(system('clock'), election)
  const line = (await getRollLine(member, election.slug))!
  const shown = (await getElection(member, election.slug))!
  const row = timetableRows(shown, late).find(({ words }) => words === 'Roll frozen')!
  expect(row.at).toBe(momentInWords(line.frozenAt))
  expect(row.at).toBe(momentInWords(late))
})
