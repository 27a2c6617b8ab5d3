import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  endorsementHeadline,
  endorsementLead,
} from '@/app/outside-elections/[slug]/endorsement/endorsement-headline'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { outgoingMails } from '@/db/schema/kernel'
import { outsideElections } from '@/db/schema/movement/outside-elections'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import {
  endorsementOutcome,
  isSameName,
} from '@/lib/movement/outside-elections/endorsement-outcome'
import { linkEndorsement } from '@/lib/movement/outside-elections/endorsing/link-endorsement'
import { readEndorsement } from '@/lib/movement/outside-elections/endorsing/read-endorsement'
import {
  confirmGuide,
  proposeGuide,
  returnGuide,
} from '@/lib/movement/outside-elections/endorsing/write-guide'
import { addHustings, removeHustings } from '@/lib/movement/outside-elections/hustings/add-hustings'
import { listHustings } from '@/lib/movement/outside-elections/hustings/read-hustings'
import {
  recordNomination,
  removeNomination,
} from '@/lib/movement/outside-elections/nominations/record-nomination'
import { getOutsideElection } from '@/lib/movement/outside-elections/read'
import {
  getGuideAtDesk,
  listOutsideElectionsToConfirm,
} from '@/lib/movement/outside-elections/read-desk'
import { nominatedInWords } from '@/lib/movement/outside-elections/states'
import { asOwner } from '@/tests/support/database'
import { aCalledElection, dates, theElectors } from '@/tests/support/elections/called-election'
import { aCountedElection, counted, thePeople } from '@/tests/support/elections/counted-election'
import { aPublishedEvent } from '@/tests/support/events'
import { anAskedElection } from '@/tests/support/outside-elections'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })

let officers: readonly [PersonActor, PersonActor]

beforeEach(async () => {
  await database().delete(outsideElections)
  await database().delete(outgoingMails)
  const { secretary, chair } = await thePeople()
  officers = [secretary, chair]
})
afterEach(thawClock)

const long = () => ({
  answersBy: addDays(now(), 100),
  votingClosesOn: dateOf(addDays(now(), 120)),
})

test('members’ result decides whom we endorse, once it is declared', async () => {
  const { slug } = await aCountedElection()
  const [ballot] = await asOwner((db) =>
    db
      .update(elections)
      .set({ kind: 'endorsement' })
      .where(eq(elections.slug, slug))
      .returning({ id: elections.id }),
  )
  const ballotId = ballot!.id
  const { id } = await anAskedElection(officers, long())
  await database()
    .update(outsideElections)
    .set({ endorsementId: ballotId })
    .where(eq(outsideElections.id, id))
  expect(await readEndorsement({ id })).toMatchObject({ outcome: 'counting', names: [] })
  await database()
    .update(elections)
    .set({ declaredAt: counted, declaredBy: officers[1].personId })
    .where(eq(elections.id, ballotId))
  const endorsed = (await readEndorsement({ id }))!
  expect(endorsed).toMatchObject({ outcome: 'endorsed', slug, voted: 21 })
  expect(endorsed.names).toHaveLength(2)
  expect(endorsementHeadline(endorsed)).toMatch(/^NELL endorses .+ and .+$/)
  expect(endorsementLead(endorsed)).toContain('can be challenged until')
})

test('the bar is kept to the vote, and each outcome says what came of the ballot', () => {
  const ballot = {
    phase: 'over' as const,
    chosen: ['Ada'],
    voted: 30,
    onRoll: 100,
    leastTurnout: 30,
    upheld: false,
  }
  expect(endorsementOutcome(ballot)).toBe('endorsed')
  expect(endorsementOutcome({ ...ballot, voted: 29 })).toBe('too-few')
  expect(endorsementOutcome({ ...ballot, voted: 29, onRoll: 97 })).toBe('too-few')
  expect(endorsementOutcome({ ...ballot, voted: 0, leastTurnout: null })).toBe('endorsed')
  expect(endorsementOutcome({ ...ballot, chosen: [] })).toBe('nobody')
  expect(endorsementOutcome({ ...ballot, upheld: true })).toBe('upheld')
  expect(endorsementOutcome({ ...ballot, phase: 'void' })).toBe('failed')
  expect(endorsementOutcome({ ...ballot, phase: 'voting', chosen: undefined })).toBe('voting')
  expect(endorsementOutcome({ ...ballot, phase: 'nominations', chosen: undefined })).toBe('coming')
  expect(endorsementHeadline({ outcome: 'too-few', names: [] })).toBe('NELL endorses nobody')
  expect(isSameName('Padma  NESBITT ', 'Padma Nesbitt')).toBe(true)
  expect(isSameName('Padma Nesbit', 'Padma Nesbitt')).toBe(false)
})

test('how to vote, and who promotes it, stands there when a second officer has read these very words', async () => {
  const [secretary, chair] = officers
  const { number, id } = await anAskedElection(officers, long())
  await proposeGuide(secretary, { number, text: 'Rank **Ada** first.', promoter: 'T, 1 Row' })
  const { seen } = (await getGuideAtDesk(chair, id))!
  await expect(confirmGuide(secretary, { number, seen })).rejects.toEqual(refused('two-people'))
  expect(await listOutsideElectionsToConfirm(chair)).toMatchObject([{ proposal: 'guide' }])
  await proposeGuide(secretary, { number, text: 'Rank Bea first.', promoter: '' })
  await expect(confirmGuide(chair, { number, seen })).rejects.toEqual(refused('moved-meanwhile'))
  await confirmGuide(chair, { number, seen: (await getGuideAtDesk(chair, id))!.seen })
  await proposeGuide(chair, { number, text: 'Rank nobody.', promoter: '' })
  // What everybody reads stays while other words wait, and when they are dropped.
  expect(await getGuideAtDesk(chair, id)).toMatchObject({ text: 'Rank Bea first.' })
  await returnGuide(secretary, { number })
  expect(await getGuideAtDesk(chair, id)).toMatchObject({
    text: 'Rank Bea first.',
    proposedText: null,
  })
})

test('a local party nominates a candidate once, with where we know it from, and everybody can count', async () => {
  const [secretary] = officers
  const { number, slug } = await anAskedElection(officers, { ...long(), nominationsNeeded: 2 })
  const [first, second] = (await getOutsideElection(slug))!.candidates
  const nomination = {
    number,
    candidateId: first!.id,
    party: 'Hexham',
    nominatedOn: dateOf(now()),
    source: 'Its website',
  }
  await recordNomination(secretary, nomination)
  await expect(recordNomination(secretary, { ...nomination, party: 'HEXHAM' })).rejects.toEqual(
    refused('outside-election.nominated-already'),
  )
  await expect(
    recordNomination(secretary, { ...nomination, nominatedOn: dateOf(addDays(now(), 1)) }),
  ).rejects.toEqual(refused('outside-election.nominated-later'))
  await recordNomination(secretary, { ...nomination, candidateId: second!.id })
  const shown = (await getOutsideElection(slug))!
  expect(shown.candidates[0]!.nominations).toMatchObject([
    { party: 'Hexham', source: 'Its website' },
  ])
  const nominationId = shown.candidates[0]!.nominations[0]!.id
  await removeNomination(secretary, { number, nominationId })
  expect((await getOutsideElection(slug))!.candidates[0]!.nominations).toEqual([])
  expect(nominatedInWords(1, 5)).toBe('1 of 5 nominations')
  expect(nominatedInWords(5, 5)).toBe('5 nominations, and 5 are needed')
  expect(nominatedInWords(1, null)).toBe('1 nomination')
})

test('a hustings is an event like any other, and one for members is named to nobody else', async () => {
  const [secretary] = officers
  const { number, id } = await anAskedElection(officers, long())
  const open = await aPublishedEvent(secretary, { title: 'Open hustings' })
  const inside = await aPublishedEvent(secretary, { title: 'Inside', audience: 'members' })
  for (const event of [open, inside, open]) await addHustings(secretary, { number, event })
  await expect(addHustings(secretary, { number, event: 999 })).rejects.toEqual(
    refused('outside-election.no-event'),
  )
  const titles = async (viewer: PersonActor | typeof visitor) =>
    (await listHustings(viewer, { id })).map(({ title }) => title).sort()
  expect(await titles(visitor)).toEqual(['Open hustings'])
  expect(await titles(await aMember())).toEqual(['Inside', 'Open hustings'])
  await removeHustings(secretary, { number, event: open })
  expect(await titles(visitor)).toEqual([])
})

test('which ballot decides, and how many must vote, is said before anybody can vote and never after', async () => {
  // Last, because these officers take the seats of the others.
  await database().delete(terms)
  const { secretary } = await theElectors()
  officers = [secretary, await anOfficer('co-chair')]
  const ballot = await aCalledElection({
    kind: 'endorsement',
    title: 'Whom we back',
    termStartsOn: null,
    contests: [{ title: 'Two', office: null, seats: 2, rules: 'scottish', constraints: [] }],
  })
  const ours = await aCalledElection()
  const { number, id } = await anAskedElection(officers, long())
  const link = (endorsement: string, leastTurnout: number | null) =>
    linkEndorsement(officers[0], { number, endorsement, leastTurnout })
  await expect(link(ours.slug, null)).rejects.toEqual(refused('outside-election.no-ballot'))
  await link(ballot.slug, 20)
  await link(ballot.slug, 30)
  expect(await readEndorsement({ id })).toMatchObject({
    outcome: 'coming',
    leastTurnout: 30,
    names: [],
    // Its page is for members until its manifest is published.
    slug: undefined,
  })
  freezeClock(dates.opensAt)
  await expect(link(ballot.slug, 1)).rejects.toEqual(refused('outside-election.members-vote'))
})
