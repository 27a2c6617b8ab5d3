import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import {
  affiliateDelegates,
  affiliates,
  affiliateYears,
  delegateArrivals,
} from '@/db/schema/movement/affiliates'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { listArrivals } from '@/lib/democracy/meetings/running/read-running'
import { attendanceKeptDays } from '@/lib/democracy/meetings/states'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { confirmYear, correctMembers } from '@/lib/movement/affiliates/contact/confirm-year'
import { leaveAsAffiliate } from '@/lib/movement/affiliates/contact/leave'
import { getOwnAffiliate } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { acceptDelegation, declineDelegation } from '@/lib/movement/affiliates/delegates/answer'
import { checkInDelegate } from '@/lib/movement/affiliates/delegates/check-in-delegate'
import {
  eraseDelegateArrivals,
  eraseDelegates,
} from '@/lib/movement/affiliates/delegates/erase-delegates'
import { checkInDelegateForm } from '@/lib/movement/affiliates/delegates/forms'
import { nameDelegate, nameSubstitute } from '@/lib/movement/affiliates/delegates/name-delegate'
import {
  getOwnDelegation,
  listDelegatesHere,
} from '@/lib/movement/affiliates/delegates/read-delegates'
import { removeDelegate } from '@/lib/movement/affiliates/delegates/remove-delegate'
import { delegateAnswerDays } from '@/lib/movement/affiliates/delegates/states'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { anAffiliate } from '@/tests/support/affiliates'
import { mailsTo } from '@/tests/support/mails'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const contact = 'tenants@post.example'
const start = atWallTime('2026-06-10', '10:00')
/** With 120 members an affiliate has three delegates. */
const places = 3

let chair: PersonActor
let secretary: PersonActor
let token: string

beforeEach(async () => {
  await database().delete(affiliateYears)
  await database().delete(affiliates)
  await database().delete(terms)
  await database().delete(outgoingMails)
  freezeClock(start)
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
  token = (await anAffiliate([chair, secretary], contact)).token
})
afterEach(thawClock)

const at = (name: string) => `${name.toLowerCase()}@branch.example`
const delegates = async (of = token) => (await getOwnAffiliate(of))!.delegates
const messages = async (email: string) => (await mailsTo(email)).map(({ message }) => message)

async function linkOf(email: string) {
  const mail = (await mailsTo(email)).find(({ message }) => message === 'affiliate-delegate-named')
  return mail!.props.link!.split('/').at(-1)!
}

/** Names somebody who says yes, and answers what they have from then on. */
async function aDelegate(name: string, of = token) {
  await nameDelegate(visitor, { token: of, name, email: at(name) })
  const own = await linkOf(at(name))
  await acceptDelegation(visitor, { token: own })
  const { credential } = (await getOwnDelegation(own))!
  const { id } = (await delegates(of)).find((one) => one.name === name)!
  return { id, own, credential: credential! }
}

async function anOpenMeeting(given: Parameters<typeof aCalledMeeting>[2] = {}) {
  const number = await aCalledMeeting(secretary, addDays(now(), 10), given)
  freezeClock(addDays(now(), 10))
  await openMeeting(chair, { number })
  return number
}

test('nobody is a delegate who has not said yes, and no more than there are places, however many are named at once', async () => {
  const names = ['Ada', 'Bea', 'Cy', 'Di', 'Ed']
  const tried = await Promise.allSettled(
    names.map((name) => nameDelegate(visitor, { token, name, email: at(name) })),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(places)
  const named = await delegates()
  expect(named.map(({ accepted }) => accepted)).toEqual([false, false, false])
  const [first] = named
  const own = await linkOf(first!.email)
  expect(await getOwnDelegation(own)).toMatchObject({ accepted: false, credential: null })
  const both = await Promise.allSettled([
    acceptDelegation(visitor, { token: own }),
    acceptDelegation(visitor, { token: own }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await getOwnDelegation(own))!.credential).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect((await delegates()).map(({ accepted }) => accepted)).toEqual([true, false, false])
})

test('whoever says no or gives it up is gone with the emails that named them, and the contact hears it', async () => {
  const ada = await aDelegate('Ada')
  await declineDelegation(visitor, { token: ada.own })
  expect(await delegates()).toEqual([])
  expect(await mailsTo(at('Ada'))).toEqual([])
  expect(await messages(contact)).toContain('affiliate-delegate-gone')
  expect(await getOwnDelegation(ada.own)).toBeUndefined()
})

test('one person is a delegate once, whichever affiliates name them', async () => {
  const { token: other } = await anAffiliate([chair, secretary], 'choir@post.example', {
    name: 'Choir',
  })
  await aDelegate('Ada')
  const again = nameDelegate(visitor, { token, name: 'Ada', email: 'ada+2@branch.example' })
  await expect(again).rejects.toEqual(refused('affiliate.delegate-named'))
  await database().delete(outgoingMails)
  await nameDelegate(visitor, { token: other, name: 'Ada', email: at('Ada') })
  const accepted = acceptDelegation(visitor, { token: await linkOf(at('Ada')) })
  await expect(accepted).rejects.toEqual(refused('affiliate.delegate-elsewhere'))
})

test('a contact removes delegates of its own affiliate only, and has to before its number allows fewer', async () => {
  const { token: other } = await anAffiliate([chair, secretary], 'choir@post.example', {
    name: 'Choir',
  })
  const [ada, bea] = [await aDelegate('Ada'), await aDelegate('Bea')]
  const foreign = removeDelegate(visitor, { token: other, delegateId: ada.id })
  await expect(foreign).rejects.toEqual(refused('moved-meanwhile'))
  const fewer = refused('affiliate.too-many-delegates')
  await expect(correctMembers(visitor, { token, members: 40 })).rejects.toEqual(fewer)
  freezeClock(atWallTime('2026-12-28', '10:00'))
  await expect(confirmYear(visitor, { token, members: 40 })).rejects.toEqual(fewer)
  await removeDelegate(visitor, { token, delegateId: bea.id })
  expect(await messages(at('Bea'))).toEqual(['affiliate-delegate-removed'])
  await confirmYear(visitor, { token, members: 40 })
})

test('the door of a meeting of all members lets a credential in once, and neither quorum nor roll know of it', async () => {
  const ada = await aDelegate('Ada')
  const number = await anOpenMeeting()
  const typed = checkInDelegateForm.parse({
    number: String(number),
    credential: ` ${ada.credential.toLowerCase().replace('-', ' ')} `,
  })
  const both = await Promise.allSettled([
    checkInDelegate(secretary, typed),
    checkInDelegate(chair, typed),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await listDelegatesHere(chair, number)).toMatchObject([
    { name: 'Ada', organisation: 'Cumbria Tenants’ Union' },
  ])
  expect((await listArrivals(chair, number))!.there).toEqual([])
  const wrong = checkInDelegate(chair, { number, credential: 'AAAA-AAAA' })
  await expect(wrong).rejects.toEqual(refused('affiliate.no-credential'))
  const entries = await database().select().from(auditEntries)
  expect(entries.map(({ action }) => action)).toContain('meeting.delegate-checked-in')
  expect(JSON.stringify(entries)).not.toMatch(/Ada|branch\.example/)
  await closeMeeting(chair, { number })
  const after = checkInDelegate(chair, typed)
  await expect(after).rejects.toEqual(refused('meeting.not-open'))
})

test('no delegate comes to a meeting of a group', async () => {
  const { credential } = await aDelegate('Ada')
  const number = await anOpenMeeting({ group: 'organising' })
  const arrives = checkInDelegate(chair, { number, credential })
  await expect(arrives).rejects.toEqual(refused('affiliate.not-their-meeting'))
  expect(await listDelegatesHere(chair, number)).toBeUndefined()
})

test('who stands in comes in the place of a delegate until a day, one of the two at a meeting', async () => {
  const ada = await aDelegate('Ada')
  const until = dateOf(addDays(now(), 10))
  const naming = { token, standsInFor: ada.id, until, name: 'Sub', email: at('Sub') }
  const past = nameSubstitute(visitor, { ...naming, until: '2026-06-09' })
  await expect(past).rejects.toEqual(refused('affiliate.substitute-until'))
  await nameSubstitute(visitor, naming)
  const second = nameSubstitute(visitor, { ...naming, name: 'Other', email: at('Other') })
  await expect(second).rejects.toEqual(refused('affiliate.one-substitute'))
  const own = await linkOf(at('Sub'))
  expect((await getOwnDelegation(ada.own))!.substitutedUntil).toBeNull()
  await acceptDelegation(visitor, { token: own })
  const { credential } = (await getOwnDelegation(own))!
  expect((await getOwnDelegation(ada.own))!.substitutedUntil).toBe(until)

  const number = await anOpenMeeting()
  const herself = checkInDelegate(chair, { number, credential: ada.credential })
  await expect(herself).rejects.toEqual(refused('affiliate.substituted'))
  await checkInDelegate(chair, { number, credential: credential! })
  freezeClock(addDays(now(), 1))
  const late = checkInDelegate(chair, { number, credential: credential! })
  await expect(late).rejects.toEqual(refused('affiliate.no-credential'))
  const taken = checkInDelegate(chair, { number, credential: ada.credential })
  await expect(taken).rejects.toEqual(refused('affiliate.place-taken'))
  expect(await getOwnDelegation(own)).toBeUndefined()
  await eraseDelegates(system('daily'), {})
  expect(await database().$count(affiliateDelegates)).toBe(1)
  await checkInDelegate(chair, { number, credential: ada.credential })
})

test('a link is worth nothing once its days are over, also before the night in which it is deleted', async () => {
  await nameDelegate(visitor, { token, name: 'Bea', email: at('Bea') })
  const late = await linkOf(at('Bea'))
  const ada = await aDelegate('Ada')
  const until = dateOf(addDays(now(), 1))
  await nameSubstitute(visitor, {
    ...{ token, standsInFor: ada.id, until, name: 'Sub', email: at('Sub') },
  })
  const substitute = await linkOf(at('Sub'))
  freezeClock(addDays(now(), 2))
  for (const own of [substitute, late]) {
    if (own === late) freezeClock(addDays(now(), delegateAnswerDays))
    expect(await getOwnDelegation(own)).toBeUndefined()
    await expect(acceptDelegation(visitor, { token: own })).rejects.toEqual(refused('not-there'))
  }
})

test('a credential is worth nothing while the affiliation has lapsed, and nothing at all once it is over', async () => {
  const ada = await aDelegate('Ada')
  freezeClock(atWallTime('2026-09-01', '10:00'))
  const number = await anOpenMeeting()
  const arrives = checkInDelegate(chair, { number, credential: ada.credential })
  await expect(arrives).rejects.toEqual(refused('affiliate.lapsed'))
  expect((await getOwnDelegation(ada.own))!.lapsed).toBe(true)
  const named = nameDelegate(visitor, { token, name: 'Bea', email: at('Bea') })
  await expect(named).rejects.toEqual(refused('affiliate.lapsed'))
  await leaveAsAffiliate(visitor, { token })
  expect(await database().$count(affiliateDelegates)).toBe(0)
  expect(await mailsTo(at('Ada'))).toEqual([])
})

test('who does not answer is forgotten, and so is who was at a meeting', async () => {
  await nameDelegate(visitor, { token, name: 'Bea', email: at('Bea') })
  const ada = await aDelegate('Ada')
  const number = await anOpenMeeting()
  await checkInDelegate(chair, { number, credential: ada.credential })
  await closeMeeting(chair, { number })
  freezeClock(addDays(now(), delegateAnswerDays - 9))
  await eraseDelegates(system('daily'), {})
  expect((await delegates()).map(({ name }) => name)).toEqual(['Ada'])
  await eraseDelegateArrivals(system('daily'), {})
  expect(await database().$count(delegateArrivals)).toBe(1)
  freezeClock(addDays(now(), attendanceKeptDays))
  await eraseDelegateArrivals(system('daily'), {})
  expect(await database().$count(delegateArrivals)).toBe(0)
})

test('a member reads in their data whose delegate they are, and is none once they are erased', async () => {
  const ada = await aMember({ email: at('Ada') })
  await aDelegate('Ada')
  const data = JSON.stringify(await getOwnData(ada, { personId: ada.personId }))
  expect(data).toContain('Organisations that name you as a delegate')
  expect(data).toContain('Cumbria Tenants’ Union')
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, ada.personId))
  await eraseOneself(ada, { email: ada.email })
  expect(await database().$count(affiliateDelegates)).toBe(0)
  expect(await messages(ada.email)).toEqual(['details-erased'])
})
