import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftSteps } from '@/app/desk/elections/drafts/[id]/draft-steps'
import {
  CallDatesForm,
  CallPositionsForm,
  CallPurposeForm,
} from '@/components/democracy/elections/calling/call-step-forms'
import { database } from '@/db/client'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { contests, elections } from '@/db/schema/democracy/elections'
import { discardElectionDraft } from '@/lib/democracy/elections/calling/drafts/discard-election-draft'
import { draftMark, stepMark } from '@/lib/democracy/elections/calling/drafts/draft-mark'
import {
  getElectionDraft,
  listElectionDrafts,
} from '@/lib/democracy/elections/calling/drafts/read-election-drafts'
import { saveDraftStep } from '@/lib/democracy/elections/calling/drafts/save-draft-step'
import { sendElectionDraft } from '@/lib/democracy/elections/calling/drafts/send-election-draft'
import { startElectionDraft } from '@/lib/democracy/elections/calling/drafts/start-election-draft'
import {
  type CallStep,
  datesFrom,
  draftDays,
  firstDayForm,
  stepForm,
  stepsNow,
  typedSoFar,
} from '@/lib/democracy/elections/calling/drafts/steps'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { fieldsOf } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'
import { eraseElectionDrafts } from '@/lib/records/retention/erase-election-drafts'
import { numberOf } from '@/tests/support/elections/secret-ballot'
import { aMember, anOfficer } from '@/tests/support/people'

const today = new Date('2027-03-01T09:00:00.000Z')
beforeEach(() => freezeClock(today))
afterEach(thawClock)

const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.code ?? error,
  )

/** What a browser would send of these fields as they are. */
function sent(html: string): FormData {
  const form = new FormData()
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? ''
    if (['checkbox', 'radio'].includes(of('type')) && !/\bchecked\b/.test(input)) continue
    form.append(of('name'), of('value'))
  }
  for (const [select, name] of html.matchAll(/<select[^>]*name="([^"]*)".*?<\/select>/g)) {
    form.append(name!, /value="([^"]*)" selected/.exec(select)?.[1] ?? '')
  }
  return form
}

const fields = (page: Parameters<typeof renderToStaticMarkup>[0]) =>
  fieldsOf(sent(renderToStaticMarkup(page)))

const ignored = async <State,>(state: State) => state

let callers: Promise<[PersonActor, PersonActor, PersonActor]> | undefined
/** A Co-Chair and the Secretary, who call elections, and a member who is to run this one. */
const people = () => {
  callers ??= Promise.all([
    anOfficer('co-chair', { name: 'Maureen Robson' }),
    anOfficer('secretary', { name: 'Tom Hesketh' }),
    aMember({ name: 'Rae Returning' }),
  ])
  return callers
}

async function steps(id: string) {
  const [draft] = await database().select().from(electionDrafts).where(eq(electionDrafts.id, id))
  return draft!.steps
}

async function started(chair: PersonActor) {
  const id = newId()
  const page = <CallPurposeForm id={id} seen="" title="Officers 2027" action={ignored} />
  await startElectionDraft(chair, stepForm('purpose').parse(fields(page)))
  return id
}

/** All four steps, each as its page fills it in. */
async function filledIn(chair: PersonActor, runs: PersonActor) {
  const id = await started(chair)
  const positions = <CallPositionsForm id={id} seen="" kind="officers" action={ignored} />
  await saveDraftStep(chair, stepForm('positions').parse(fields(positions)))
  const start = { id, startDay: '8', startMonth: '3', startYear: '2027' }
  await saveDraftStep(chair, firstDayForm.parse(start))
  const returningOfficer = String(await numberOf(runs))
  const last = stepForm('returning-officer').parse({ id, returningOfficer })
  await saveDraftStep(chair, last)
  return id
}

test('the steps as their pages fill them in are an election, which is called as it was checked', async () => {
  const [chair, , runs] = await people()
  const id = await filledIn(chair, runs)
  const draft = (await getElectionDraft(chair, id))!
  const list = await draftSteps(chair, draft)
  expect(list.complete).toBe(true)
  expect(list.next.label).toBe('Check and send')
  const about = list.steps.map((step) => step.about).join(' | ')
  expect(about).toContain('Nominations open on Monday 8 March 2027 at 9am. The other seven dates')
  expect(about).toContain('Rae Returning')
  const { slug } = await sendElectionDraft(chair, { id, seen: draftMark(draft.steps) })
  const [election] = await database().select().from(elections).where(eq(elections.id, id))
  expect(election).toMatchObject({
    slug,
    title: 'Officers 2027',
    returningOfficerId: runs.personId,
  })
  expect(election!.nominationsOpenAt).toEqual(new Date('2027-03-08T09:00:00.000Z'))
  const positions = await database().select().from(contests).where(eq(contests.electionId, id))
  expect(positions).toHaveLength(4)
  expect(await getElectionDraft(chair, id)).toBeUndefined()
})

test('sent twice, by one officer or by two, it is one election', async () => {
  const [chair, secretary, runs] = await people()
  const id = await filledIn(chair, runs)
  const version = draftMark(await steps(id))
  const sending = [chair, chair, secretary].map((by) =>
    sendElectionDraft(by, { id, seen: version }),
  )
  const slugs = (await Promise.all(sending)).map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(1)
  expect(await database().select().from(elections).where(eq(elections.id, id))).toHaveLength(1)
})

test('another officer continues it; at the same step at once the second is asked, and nothing is lost', async () => {
  const [chair, secretary] = await people()
  const id = await started(chair)
  const seen = stepMark(await steps(id), 'dates')
  const start = (day: string) => ({
    ...firstDayForm.parse({ id, startDay: day, startMonth: '3', startYear: '2027' }),
    seen,
  })
  const answers = await Promise.all([
    code(saveDraftStep(chair, start('8'))),
    code(saveDraftStep(secretary, start('9'))),
  ])
  expect(answers.sort()).toEqual(['done', 'moved-meanwhile'])
  // At another step they do not hinder each other.
  const opened = stepMark(await steps(id), 'purpose')
  const purpose = (title: string, seen = opened) => ({
    ...stepForm('purpose').parse({ id, title, kind: 'officers' }),
    seen,
  })
  expect(await code(saveDraftStep(secretary, purpose('Our officers')))).toBe('done')
  // The same form sent twice is no second change.
  expect(await code(saveDraftStep(secretary, purpose('Our officers')))).toBe('done')
  const refused = await saveDraftStep(chair, purpose('Officers, again')).catch((error) => error)
  expect(refused.saved).toEqual({ kind: 'officers', title: 'Our officers' })
  expect((await getElectionDraft(chair, id))!).toMatchObject({
    title: 'Our officers',
    savedBy: 'Tom Hesketh',
    own: false,
  })
  // Having seen it, they choose theirs.
  const mark = stepMark(await steps(id), 'purpose')
  expect(await code(saveDraftStep(chair, purpose('Officers, again', mark)))).toBe('done')
})

test('what another officer saved after the check is not called unseen', async () => {
  const [chair, secretary, runs] = await people()
  const id = await filledIn(chair, runs)
  const version = draftMark(await steps(id))
  await saveDraftStep(
    secretary,
    stepForm('purpose').parse({ id, title: 'Something else', kind: 'officers' }),
  )
  expect(await code(sendElectionDraft(chair, { id, seen: version }))).toBe('election.draft-changed')
  expect(await database().select().from(elections).where(eq(elections.id, id))).toEqual([])
})

test('an unfinished one is not called, and one whose day has come is to do again', async () => {
  const [chair, , runs] = await people()
  const half = await started(chair)
  const version = draftMark(await steps(half))
  expect(await code(sendElectionDraft(chair, { id: half, seen: version }))).toBe(
    'election.out-of-order',
  )
  const id = await filledIn(chair, runs)
  freezeClock(new Date('2027-03-09T09:00:00.000Z'))
  const late = await draftSteps(chair, (await getElectionDraft(chair, id))!)
  expect(late.complete).toBe(false)
  expect(late.steps.map(({ why }) => why)).toEqual([
    undefined,
    undefined,
    'Nominations cannot open in the past',
    undefined,
    undefined,
  ])
  const send = sendElectionDraft(chair, { id, seen: draftMark(await steps(id)) })
  expect(await code(send)).toBe('election.out-of-order')
})

test('each step says at its field what is wrong, also beside the others', () => {
  const ofDraft = { id: newId() }
  const wrongIn = (step: CallStep, typed: Record<string, string>) =>
    stepForm(step)
      .safeParse({ ...ofDraft, ...typed })
      .error?.issues.map(({ path }) => path[0])
  expect(wrongIn('purpose', { kind: 'officers', title: ' ' })).toEqual(['title'])
  expect(wrongIn('returning-officer', { returningOfficer: 'Rae' })).toEqual(['returningOfficer'])
  expect(wrongIn('positions', { kind: 'endorsement' })).toEqual(['firstTitle'])
  const body = {
    kind: 'officers',
    firstTitle: 'Delegates',
    firstSeats: '2',
    firstCounting: 'stv',
    firstUntilDay: '1',
    firstUntilMonth: '4',
    firstUntilYear: '2027',
  }
  expect(wrongIn('positions', body)).toBeUndefined()
  const last = { lastDay: '5', lastMonth: '4', lastYear: '2027' }
  expect(wrongIn('positions', { ...body, ...last })).toEqual(['firstUntil'])
  const dates = datesFrom('2027-03-08') as Record<string, string>
  expect(wrongIn('dates', { kind: 'officers', ...dates })).toBeUndefined()
  expect(wrongIn('dates', { kind: 'officers', ...dates, closesAtDay: '25' })).toEqual(['closesAt'])
  for (const startDay of ['', '31', '1'])
    expect(
      firstDayForm.safeParse({ ...ofDraft, startDay, startMonth: '2', startYear: '2027' }).success,
    ).toBe(false)
})

test('what was typed is in the form again, blanks and all', async () => {
  const typed = { ...datesFrom('2027-03-08'), opensAtTime: 'noon' }
  const page = (
    <CallDatesForm id={newId()} seen="mark" typed={typed} kind="officers" action={ignored} />
  )
  expect(fields(page)).toMatchObject({ ...typed, seen: 'mark' })
  const positions = { offices: 'treasurer', treasurerSeats: '1', treasurerCounting: 'meek' }
  const again = (
    <CallPositionsForm
      id={newId()}
      seen="mark"
      typed={positions}
      kind="officers"
      action={ignored}
    />
  )
  expect(fields(again)).toMatchObject({ ...positions, secretarySeats: '' })
})

test('changed from officers to an endorsement, what is voted on is to do again', async () => {
  const [chair, , runs] = await people()
  const id = await filledIn(chair, runs)
  await saveDraftStep(
    chair,
    stepForm('purpose').parse({ id, title: 'Whom we back', kind: 'endorsement' }),
  )
  const now = await steps(id)
  expect(stepsNow(now, today).filter(({ done }) => !done)).toEqual([
    { step: 'positions', done: false, why: 'Enter what members are choosing' },
  ])
  expect(typedSoFar(now).kind).toBe('endorsement')
})

test('only officers who call elections see, save, send or discard one', async () => {
  const [chair, , runs] = await people()
  const id = await filledIn(chair, runs)
  const version = draftMark(await steps(id))
  const treasurer = await anOfficer('treasurer')
  const step = stepForm('purpose').parse({ id, title: 'Mine', kind: 'officers' })
  for (const other of [runs, treasurer, { ...chair, secondFactor: false }]) {
    expect(await listElectionDrafts(other)).toEqual([])
    expect(await getElectionDraft(other, id)).toBeUndefined()
    for (const act of [
      () => saveDraftStep(other, step),
      () => sendElectionDraft(other, { id, seen: version }),
      () => discardElectionDraft(other, { id }),
      () => startElectionDraft(other, { id: newId(), typed: {} }),
    ])
      expect(['not-allowed', 'second-factor']).toContain(await code(act()))
  }
  expect(await listElectionDrafts(visitor)).toEqual([])
})

test('it is gone when it is discarded, and two months after somebody last saved it', async () => {
  const [chair] = await people()
  const [one, other] = [await started(chair), await started(chair)]
  await discardElectionDraft(chair, { id: one })
  await discardElectionDraft(chair, { id: one })
  expect(await code(saveDraftStep(chair, { id: one, step: 'dates', typed: {} }))).toBe(
    'election.draft-gone',
  )
  freezeClock(addDays(today, draftDays - 1))
  await eraseElectionDrafts(system('daily'), {})
  expect(await getElectionDraft(chair, other)).toBeDefined()
  freezeClock(addDays(today, draftDays + 1))
  await eraseElectionDrafts(system('daily'), {})
  expect(await database().select().from(electionDrafts)).toEqual([])
})
