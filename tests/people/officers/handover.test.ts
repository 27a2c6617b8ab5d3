import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { handoverOf, type Office } from '@/lib/organisation'
import { leaveGroup } from '@/lib/people/groups/leave-group'
import { listOwnGroups } from '@/lib/people/groups/read'
import { listTermHistory } from '@/lib/people/groups/read-term-history'
import { remindOfEndingTerms } from '@/lib/people/groups/remind-of-ending-terms'
import { showInGroup } from '@/lib/people/groups/show-in-group'
import { listHandovers } from '@/lib/people/officers/handover/read'
import { tickHandover } from '@/lib/people/officers/handover/tick-handover'
import { untickHandover } from '@/lib/people/officers/handover/untick-handover'
import { actorOf } from '@/lib/people/sign-in/actor'
import { freshDatabase } from '@/tests/support/database'
import { appointToGroup } from '@/tests/support/groups'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

beforeEach(() => freshDatabase())
afterEach(thawClock)

const refused = (code: string) => expect.objectContaining({ code })

async function held(person: PersonActor, office: Office, from: number, until: number) {
  const id = newId()
  const [startsAt, endsAt] = [addDays(now(), from), addDays(now(), until)]
  const term = { id, personId: person.personId, office, seat: 1, startsAt, endsAt }
  await database().insert(terms).values(term)
  return { id, actor: (await actorOf(person.personId, { secondFactor: true }))! }
}

async function treasurers() {
  const old = await aMember({ name: 'Joyce Adeyemi' })
  const fresh = await aMember({ name: 'Ravi Nair' })
  await held(old, 'treasurer', -400, -10)
  const { id, actor } = await held(fresh, 'treasurer', -10, 300)
  return { old, fresh: actor, termId: id }
}

test('an office passes when both have ticked every part of it, and all officers see how far it is', async () => {
  const secretary = await anOfficer('secretary')
  const { old, fresh, termId } = await treasurers()
  const items = handoverOf('treasurer')
  expect(items.map(({ item }) => item)).toContain('bank-mandate')
  expect(handoverOf('secretary').map(({ item }) => item)).not.toContain('bank-mandate')
  expect(await listHandovers(secretary)).toMatchObject([
    { gives: 'Joyce Adeyemi', takes: 'Ravi Nair', done: false, missing: items.length * 2 },
  ])
  expect(await listHandovers(await aMember())).toEqual([])
  expect(await listHandovers(old)).toHaveLength(1)
  for (const { item } of items) {
    await tickHandover(old, { termId, item, side: 'gives' })
    await tickHandover(fresh, { termId, item, side: 'takes' })
    await tickHandover(fresh, { termId, item, side: 'takes' })
  }
  expect(await listHandovers(secretary)).toMatchObject([{ done: true, missing: 0 }])
  const tick = { termId, item: 'desk', side: 'takes' } as const
  await expect(untickHandover(old, tick)).rejects.toEqual(refused('not-allowed'))
  await untickHandover(fresh, tick)
  expect(await listHandovers(secretary)).toMatchObject([{ done: false, missing: 1 }])
})

test('nobody ticks both sides, and nobody says for the one who takes over', async () => {
  const secretary = await anOfficer('secretary')
  const { fresh, old, termId } = await treasurers()
  const desk = { termId, item: 'desk' }
  await expect(tickHandover(fresh, { ...desk, side: 'gives' })).rejects.toEqual(
    refused('two-people'),
  )
  await expect(tickHandover(secretary, { ...desk, side: 'takes' })).rejects.toEqual(
    refused('not-allowed'),
  )
  await expect(tickHandover(await aMember(), { ...desk, side: 'gives' })).rejects.toEqual(
    refused('not-allowed'),
  )
  await expect(tickHandover(old, { ...desk, item: 'crown', side: 'gives' })).rejects.toEqual(
    refused('not-there'),
  )
  await tickHandover(secretary, { ...desk, side: 'gives' })
  expect((await listHandovers(fresh))[0]!.missing).toBe(handoverOf('treasurer').length * 2 - 1)
})

test('an empty seat is handed to two other officers; who follows themselves hands over nothing', async () => {
  const secretary = await anOfficer('secretary')
  const chair = await anOfficer('co-chair')
  const gone = await aMember()
  const { id } = await held(gone, 'treasurer', -400, -10)
  const again = await aMember()
  await held(again, 'membership-secretary', -400, -10)
  await held(again, 'membership-secretary', -10, 300)
  expect(await listHandovers(chair)).toMatchObject([{ termId: id, takes: null }])
  const desk = { termId: id, item: 'desk' }
  await tickHandover(secretary, { ...desk, side: 'gives' })
  await expect(tickHandover(secretary, { ...desk, side: 'takes' })).rejects.toEqual(
    refused('two-people'),
  )
  await tickHandover(chair, { ...desk, side: 'takes' })
})

test('60 and 14 days before a term ends its holder and the officers who appoint are told, once each', async () => {
  const chair = await anOfficer('co-chair')
  const secretary = await anOfficer('secretary')
  const member = await aMember({ name: 'Ellie Charlton' })
  await appointToGroup([chair, secretary], member, { group: 'organising' })
  const begun = now()
  const told = async (person: PersonActor) =>
    (await mailsTo(person.email)).filter(({ message }) => message === 'terms-ending')
  const runAt = async (days: number) => {
    freezeClock(addDays(begun, days))
    await remindOfEndingTerms(system('hourly'), {})
  }
  await runAt(200)
  expect(await told(member)).toEqual([])
  await runAt(335 - 59)
  await runAt(335 - 58)
  expect(await told(chair)).toHaveLength(2)
  await runAt(335 - 13)
  expect(await told(secretary)).toHaveLength(4)
  await database()
    .update(terms)
    .set({ endsAt: addDays(begun, 900) })
  await runAt(730 - 40)
  expect(await told(member)).toMatchObject([
    { props: { own: true, sentences: ['a member of the Organising Group.'] } },
  ])
  expect((await told(chair))[0]).toMatchObject({
    props: { own: false, sentences: [expect.stringContaining('Ellie Charlton')] },
  })
})

test('whoever has no email address hears by letter that their time in a group ends', async () => {
  const [chair, secretary] = [await anOfficer('co-chair'), await anOfficer('secretary')]
  const member = await aMember()
  await appointToGroup([chair, secretary], member, { group: 'organising' })
  const theirs = eq(people.id, member.personId)
  await database().update(people).set({ email: null }).where(theirs)
  freezeClock(addDays(now(), 730 - 40))
  await remindOfEndingTerms(system('hourly'), {})
  const letters = database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, member.personId))
  expect(await letters).toContainEqual(
    expect.objectContaining({ message: 'terms-ending', state: 'to-print' }),
  )
})

test('members read who held what and when; of groups only who let them', async () => {
  const chair = await anOfficer('co-chair')
  const secretary = await anOfficer('secretary', { name: 'Tom Hesketh' })
  const [open, quiet] = [
    await aMember({ name: 'Ellie Charlton' }),
    await aMember({ name: 'Ravi Nair' }),
  ]
  await appointToGroup([chair, secretary], open, { group: 'organising', visibleTo: 'members' })
  await appointToGroup([chair, secretary], quiet, { group: 'organising' })
  const namesFor = async (viewer: PersonActor) => {
    const { offices, groups } = (await listTermHistory(viewer))!
    return [...offices, ...groups].flatMap(({ terms }) => terms.map(({ name }) => name))
  }
  const member = await aMember()
  expect(await namesFor(member)).toContain('Tom Hesketh')
  expect(await namesFor(member)).toContain('Ellie Charlton')
  expect(await namesFor(member)).not.toContain('Ravi Nair')
  expect(await namesFor(chair)).toContain('Ravi Nair')
  expect(await listTermHistory(await aPerson())).toBeUndefined()
  // What one agreed to for a group one has left can be taken back as well.
  const { personId } = open
  await leaveGroup(open, { termId: (await listOwnGroups(open)).now[0]!.termId })
  expect(await namesFor(member)).toContain('Ellie Charlton')
  const [past] = (await listOwnGroups(open)).before
  await showInGroup(open, { personId, termId: past!.termId, visibleTo: 'group' })
  expect(await namesFor(member)).not.toContain('Ellie Charlton')
  await showInGroup(open, { personId, termId: past!.termId, visibleTo: 'members' })
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, open.personId))
  freezeClock(addDays(now(), 731))
  expect(await namesFor((await actorOf(member.personId, { secondFactor: false }))!)).toContain(
    'Ellie Charlton',
  )
})
