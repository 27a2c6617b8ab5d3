import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { nominations } from '@/db/schema/democracy/nominations'
import { outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { declarationVersion } from '@/lib/democracy/elections/declarations'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { backNomination } from '@/lib/democracy/elections/nominations/backing/back-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { acceptForm, nominateForm } from '@/lib/democracy/elections/nominations/forms'
import { listNominations } from '@/lib/democracy/elections/nominations/list'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { changePhoto } from '@/lib/democracy/elections/nominations/photo/change-photo'
import { getPhoto } from '@/lib/democracy/elections/nominations/photo/read-photo'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { rejectNomination } from '@/lib/democracy/elections/nominations/reject-nomination'
import { withdrawAsCandidate } from '@/lib/democracy/elections/nominations/withdraw-as-candidate'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { errorsOf } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'
import { SavedMeanwhile, savedMark } from '@/lib/kernel/saved-meanwhile'
import { organisation } from '@/lib/organisation'
import { aPhoto, aPng } from '@/tests/money/spending/receipt-files'
import {
  aCalledElection,
  aCandidate,
  accepted,
  dates,
  nominationOf,
  theElectors,
} from '@/tests/support/elections/called-election'
import { aMember, aPerson } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const before = (at: Date) => new Date(at.getTime() - 1)
const rules = organisation.rules as { nominationBackers: number; nominationGroups: number }
afterEach(() => {
  rules.nominationBackers = 0
  rules.nominationGroups = 0
})

async function livesIn({ personId }: PersonActor, constituency: string) {
  await database().update(people).set({ constituency }).where(eq(people.id, personId))
}

test('proposed, seconded, accepted: a candidate, who is told of each step', async () => {
  const { ada } = await theElectors()
  const { contestId } = await aCalledElection()
  const id = await aCandidate(contestId)
  expect(await nominationOf(id)).toMatchObject({ state: 'accepted', statement: 'I can count.' })
  const mails = await database()
    .select({ message: outgoingMails.message })
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, ada.personId))
  for (const message of ['nomination-made', 'nomination-seconded', 'nomination-accepted']) {
    expect(mails.filter((mail) => mail.message === message)).toHaveLength(1)
  }
})

test('whoever puts themselves forward needs two other members, in whatever order things come', async () => {
  const { ada, ben, cy } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const { id } = await nominate(ada, { contestId, candidate: 'self' })
  await acceptNomination(ada, accepted(id))
  expect(await nominationOf(id)).toMatchObject({ state: 'proposed' })
  await expect(secondNomination(ada, { nominationId: id })).rejects.toEqual(
    refused('nomination.own'),
  )
  await secondNomination(ben, { nominationId: id })
  expect(await nominationOf(id)).toMatchObject({ state: 'proposed', proposerId: ben.personId })
  await secondNomination(ben, { nominationId: id })
  expect((await getNomination(cy, slug, id))!.missing).toEqual(['seconder'])
  await secondNomination(cy, { nominationId: id })
  expect(await nominationOf(id)).toMatchObject({ state: 'accepted', seconderId: cy.personId })
  const late = await aMember()
  await expect(secondNomination(late, { nominationId: id })).rejects.toEqual(
    refused('nomination.has-both'),
  )
})

test('names under a nomination and on the ballot paper stay those of that day', async () => {
  rules.nominationBackers = 2
  const names = ['Ada Stone', 'Ben Frost', 'Cy Marsh', 'Dot Hale']
  const [ada, ben, cy, dot] = await Promise.all(names.map((name) => aMember({ name })))
  const { slug, contestId } = await aCalledElection()
  const { id } = await nominate(ben!, { contestId, candidate: ada!.member!.number })
  await acceptNomination(ada!, accepted(id))
  await secondNomination(cy!, { nominationId: id })
  await backNomination(dot!, { nominationId: id, group: '' })
  for (const { personId } of [ada!, ben!, cy!, dot!]) {
    const stolen = { name: 'Tom Hesketh', preferredName: 'Tom Hesketh' }
    await database().update(people).set(stolen).where(eq(people.id, personId))
  }
  const [name, proposer, seconder, backer] = names
  expect(await getNomination(ada!, slug, id)).toMatchObject({
    name,
    proposer,
    seconder,
    backers: [backer],
  })
})

test('two who support at once become proposer and seconder; of three, one is told', async () => {
  const { ada } = await theElectors()
  const { contestId } = await aCalledElection()
  const { id } = await nominate(ada, { contestId, candidate: 'self' })
  const three = await Promise.all([aMember(), aMember(), aMember()])
  const sent = await Promise.allSettled(
    three.map((member) => secondNomination(member, { nominationId: id })),
  )
  expect(sent.filter(({ status }) => status === 'rejected')).toEqual([
    { status: 'rejected', reason: refused('nomination.has-both') },
  ])
  const { proposerId, seconderId } = await nominationOf(id)
  expect(new Set([proposerId, seconderId, ada.personId]).size).toBe(3)
})

test('one person nominated by two at once is nominated once', async () => {
  const { ada } = await theElectors()
  for (let round = 0; round < 5; round += 1) {
    const { contestId } = await aCalledElection()
    const both = await Promise.all([aMember(), aMember()])
    const sent = await Promise.allSettled(
      both.map((member) => nominate(member, { contestId, candidate: ada.member!.number })),
    )
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refused('nomination.already'),
    })
  }
})

test('the same form twice is one nomination; nobody takes over the form of another', async () => {
  const { ada, ben, cy } = await theElectors()
  const { contestId } = await aCalledElection()
  const form = { id: newId(), contestId, candidate: ada.member!.number }
  await Promise.all([1, 2, 3].map(() => nominate(ben, form)))
  await expect(nominate(cy, form)).rejects.toEqual(refused('bad-request'))
  expect(
    await database().select().from(nominations).where(eq(nominations.contestId, contestId)),
  ).toHaveLength(1)
})

test('nobody proposes more people than there are seats, not even at once', async () => {
  const { ben } = await theElectors()
  const { contestId } = await aCalledElection()
  const many = await Promise.all([aMember(), aMember(), aMember()])
  const sent = await Promise.allSettled(
    many.map(({ member }) => nominate(ben, { contestId, candidate: member!.number })),
  )
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('accepting against withdrawing at once: withdrawn either way, and nothing is left', async () => {
  const { ada, ben } = await theElectors()
  for (let round = 0; round < 5; round += 1) {
    const { contestId } = await aCalledElection()
    const { id } = await nominate(ben, { contestId, candidate: ada.member!.number })
    const [accept, withdraw] = await Promise.allSettled([
      acceptNomination(ada, accepted(id)),
      withdrawAsCandidate(ada, { nominationId: id }),
    ])
    expect(withdraw.status).toBe('fulfilled')
    if (accept.status === 'rejected') expect(accept.reason).toEqual(refused('nomination.ended'))
    expect(await nominationOf(id)).toMatchObject({ state: 'withdrawn', statement: null })
  }
})

test('everything opens at its first moment and closes at its last', async () => {
  const { ada, ben, cy, runs } = await theElectors()
  const { contestId } = await aCalledElection()
  freezeClock(before(dates.nominationsOpenAt))
  const proposal = { contestId, candidate: ada.member!.number }
  await expect(nominate(ben, proposal)).rejects.toEqual(refused('nomination.not-open'))
  freezeClock(dates.nominationsOpenAt)
  const { id } = await nominate(ben, proposal)
  freezeClock(before(dates.nominationsCloseAt))
  await secondNomination(cy, { nominationId: id })
  freezeClock(dates.nominationsCloseAt)
  await expect(acceptNomination(ada, accepted(id))).rejects.toEqual(refused('nomination.not-open'))
  await expect(nominate(cy, { contestId, candidate: 'self' })).rejects.toEqual(
    refused('nomination.not-open'),
  )
  freezeClock(dates.withdrawalsUntil)
  await expect(withdrawAsCandidate(ada, { nominationId: id })).rejects.toEqual(
    refused('nomination.too-late-to-withdraw'),
  )
  freezeClock(dates.collectFrom)
  await expect(rejectNomination(runs, { nominationId: id, reason: 'No.' })).rejects.toEqual(
    refused('nomination.too-late-to-refuse'),
  )
  freezeClock(before(dates.withdrawalsUntil))
  await withdrawAsCandidate(ada, { nominationId: id })
})

test('the returning officer takes no side and may not stand, but may refuse with a reason', async () => {
  const { ada, ben, runs } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  await expect(nominate(ben, { contestId, candidate: runs.member!.number })).rejects.toEqual(
    refused('election.returning-officer-stands'),
  )
  await expect(nominate(runs, { contestId, candidate: 'self' })).rejects.toEqual(
    refused('election.returning-officer-stands'),
  )
  await expect(nominate(runs, { contestId, candidate: ada.member!.number })).rejects.toEqual(
    refused('election.returning-officer-neutral'),
  )
  const { id } = await nominate(ben, { contestId, candidate: ada.member!.number })
  await expect(secondNomination(runs, { nominationId: id })).rejects.toEqual(
    refused('election.returning-officer-neutral'),
  )
  const reason = 'Not a member for long enough.'
  await expect(rejectNomination(ben, { nominationId: id, reason })).rejects.toEqual(
    refused('not-allowed'),
  )
  await expect(
    rejectNomination({ ...runs, secondFactor: false }, { nominationId: id, reason }),
  ).rejects.toEqual(refused('second-factor'))
  await rejectNomination(runs, { nominationId: id, reason })
  expect((await getNomination(ada, slug, id))!.refusedReason).toBe(reason)
  expect(await getNomination(ben, slug, id)).toBeUndefined()
  await nominate(ben, { contestId, candidate: ada.member!.number })
})

test('where the rule book asks for backers, a nomination waits for them; a group counts once', async () => {
  rules.nominationBackers = 2
  const { ben } = await theElectors()
  const { contestId } = await aCalledElection()
  const id = await aCandidate(contestId)
  expect(await nominationOf(id)).toMatchObject({ state: 'seconded' })
  await expect(backNomination(ben, { nominationId: id, group: '' })).rejects.toEqual(
    refused('nomination.supported-already'),
  )
  const [one, two] = [await aMember(), await aMember()]
  for (const member of [one, two, one]) {
    await livesIn(member, 'Hexham')
    await backNomination(member, { nominationId: id, group: 'Hexham' })
  }
  expect(await nominationOf(id)).toMatchObject({ state: 'seconded' })
  await backNomination(one, { nominationId: id, group: '' })
  expect(await nominationOf(id)).toMatchObject({ state: 'accepted' })
})

test('nominated by so many local groups, each by somebody who lives there', async () => {
  rules.nominationGroups = 2
  const { ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const id = await aCandidate(contestId)
  await livesIn(ben, 'Hexham')
  const [one, nowhere] = [await aMember(), await aMember()]
  await livesIn(one, 'Redcar')
  const speak = (member: typeof one, group: string) =>
    backNomination(member, { nominationId: id, group })
  expect((await getNomination(one, slug, id))!).toMatchObject({
    missing: ['groups'],
    backFor: ['Redcar'],
  })
  await expect(speak(one, 'Hexham')).rejects.toEqual(refused('nomination.not-your-group'))
  await expect(speak(nowhere, 'Hexham')).rejects.toEqual(refused('nomination.not-your-group'))
  await expect(speak(one, '')).rejects.toEqual(refused('nomination.has-both'))
  await speak(one, 'Redcar')
  expect(await nominationOf(id)).toMatchObject({ state: 'seconded' })
  // Moved house: the one voice is given.
  await livesIn(one, 'Darlington')
  await expect(speak(one, 'Darlington')).rejects.toEqual(refused('nomination.other-group'))
  await livesIn(one, 'Redcar')
  await speak(one, 'Redcar')
  expect(await nominationOf(id)).toMatchObject({ state: 'seconded' })
  // The proposer may speak for where they live as well.
  await speak(ben, 'Hexham')
  expect(await nominationOf(id)).toMatchObject({ state: 'accepted' })
  const seen = (await getNomination(one, slug, id))!
  expect(seen).toMatchObject({ missing: [], backFor: [] })
  expect(seen.backers.sort()).toEqual(['Ben Proposer for Hexham', `${one.name} for Redcar`])
})

test('what a candidate declares is sealed, and shows only as they said', async () => {
  const { ada, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const id = await aCandidate(contestId)
  const { statement, declarations } = acceptForm.parse({
    nominationId: id,
    statement: 'Hello',
    consent: 'yes',
    wording: String(declarationVersion),
    'declare-women': 'name',
    'declare-lgbt': 'count',
    'declare-young': 'everybody',
  })
  await acceptNomination(ada, { nominationId: id, statement, declarations })
  expect((await nominationOf(id)).declarationsSealed).not.toMatch(/women|lgbt/)
  expect((await getNomination(ada, slug, id))!.declared).toHaveLength(2)
  const seen = [(await getNomination(ben, slug, id))!, (await listNominations(ben, slug))[0]!]
  for (const { declared } of seen) {
    expect(declared).toEqual([{ declaration: 'women', shown: 'name' }])
  }
  const unasked = acceptForm.safeParse({
    nominationId: id,
    statement: 'Hello',
    consent: 'yes',
    'declare-women': 'name',
  })
  expect(Object.keys(errorsOf(unasked.error!))).toEqual(['wording'])
})

test('a statement from an older tab does not write over a newer one unasked', async () => {
  const { ada, ben } = await theElectors()
  const { contestId } = await aCalledElection()
  freezeClock(dates.nominationsOpenAt)
  const { id } = await nominate(ben, { contestId, candidate: ada.member!.number })
  const seen = savedMark({})
  await acceptNomination(ada, { ...accepted(id), statement: 'On my phone.', seen })
  const stale = { ...accepted(id), statement: 'On my laptop.', seen }
  const asked = await acceptNomination(ada, stale).catch((problem) => problem)
  expect(asked).toBeInstanceOf(SavedMeanwhile)
  expect(asked.saved).toEqual({ statement: 'On my phone.' })
  expect(await nominationOf(id)).toMatchObject({ statement: 'On my phone.' })
  await acceptNomination(ada, { ...stale, seen: savedMark(asked.saved) })
  expect(await nominationOf(id)).toMatchObject({ statement: 'On my laptop.' })
})

test('a photo comes in clean, with words, for members only', async () => {
  const { ada, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const id = await aCandidate(contestId)
  const put = (bytes: Buffer, alt = 'Ada') =>
    changePhoto(ada, { nominationId: id, photo: { bytes, alt } })
  await put(aPhoto())
  const photo = await getPhoto(ben, slug, id)
  expect(photo).toMatchObject({ mediaType: 'image/jpeg' })
  expect(photo!.content.includes('GPS')).toBe(false)
  await put(aPng())
  expect(await getPhoto(ben, slug, id)).toMatchObject({ mediaType: 'image/png' })
  for (const outside of [visitor, await aPerson()]) {
    expect(await getPhoto(outside, slug, id)).toBeUndefined()
  }
  await expect(put(aPhoto(), ' ')).rejects.toEqual(refused('photo.needs-words'))
  await expect(put(Buffer.alloc(1_000_001))).rejects.toEqual(refused('photo.too-large'))
  await expect(put(Buffer.from('GIF89a'))).rejects.toEqual(refused('photo.wrong-type'))
  await expect(put(aPhoto().subarray(0, 60))).rejects.toEqual(refused('photo.damaged'))
  await expect(
    changePhoto(ben, { nominationId: id, photo: { bytes: aPhoto(), alt: 'x' } }),
  ).rejects.toEqual(refused('not-allowed'))
  await changePhoto(ada, { nominationId: id })
  expect(await getPhoto(ben, slug, id)).toBeUndefined()
})

test('only members see who was put forward; only the candidate accepts or withdraws', async () => {
  const { ben, cy } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const id = await aCandidate(contestId)
  for (const outside of [visitor, await aPerson()]) {
    expect(await getNomination(outside, slug, id)).toBeUndefined()
    expect(await listNominations(outside, slug)).toEqual([])
  }
  expect((await getNomination(cy, slug, id))!).toMatchObject({ mayAccept: false, supports: true })
  await expect(acceptNomination(ben, accepted(id))).rejects.toEqual(refused('not-allowed'))
  await expect(withdrawAsCandidate(ben, { nominationId: id })).rejects.toEqual(
    refused('not-allowed'),
  )
  const applicant = await aPerson()
  await expect(nominate(applicant, { contestId, candidate: 'self' })).rejects.toEqual(
    refused('members-only'),
  )
  const rows = await database()
    .select()
    .from(nominations)
    .where(and(eq(nominations.id, id), eq(nominations.state, 'accepted')))
  expect(rows).toHaveLength(1)
})

test.each([
  [{ nominee: 'other', candidate: '' }, 'candidate'],
  [{ nominee: 'nobody' }, 'nominee'],
  [{ nominee: 'self', contestId: '1' }, 'contestId'],
])('a nomination of %o is wrong at %s', (wrong, field) => {
  const read = nominateForm.safeParse({ id: newId(), contestId: newId(), ...wrong })
  expect(Object.keys(errorsOf(read.error!))).toEqual([field])
})
