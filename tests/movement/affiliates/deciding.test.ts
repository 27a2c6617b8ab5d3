import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { affiliates, affiliateYears } from '@/db/schema/movement/affiliates'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { askForLink } from '@/lib/movement/affiliates/asking/ask-for-link'
import { askToAffiliate } from '@/lib/movement/affiliates/asking/ask-to-affiliate'
import { changeOwnAffiliate } from '@/lib/movement/affiliates/contact/change-own-affiliate'
import { leaveAsAffiliate } from '@/lib/movement/affiliates/contact/leave'
import {
  getOwnAffiliate,
  getProvedContact,
} from '@/lib/movement/affiliates/contact/read-own-affiliate'
import {
  confirmAdmission,
  confirmAffiliateEnding,
  returnAffiliate,
} from '@/lib/movement/affiliates/deciding/confirm'
import { declineAffiliate } from '@/lib/movement/affiliates/deciding/decline'
import {
  proposeAdmission,
  proposeAffiliateEnding,
} from '@/lib/movement/affiliates/deciding/propose'
import {
  eraseAffiliateEmails,
  eraseAffiliates,
} from '@/lib/movement/affiliates/keeping/erase-affiliates'
import { listAffiliates } from '@/lib/movement/affiliates/read'
import {
  getAffiliateAtDesk,
  listAffiliatesAtDesk,
  listAffiliatesToDecide,
} from '@/lib/movement/affiliates/read-desk'
import { contactLinkHours } from '@/lib/movement/affiliates/states'
import { organisation } from '@/lib/organisation'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { anAffiliate, anAsking, aRequest, provedAddress, seenBy } from '@/tests/support/affiliates'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const email = 'tenants@post.example'

let chair: PersonActor
let secretary: PersonActor

beforeEach(async () => {
  await database().delete(affiliateYears)
  await database().delete(affiliates)
  await database().delete(terms)
  await database().delete(outgoingMails)
  await database().delete(rateLimits)
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
})
afterEach(thawClock)

const newest = async () => (await listAffiliatesAtDesk(chair))![0]!.number
const mailed = async (message: string, to = email) =>
  (await mailsTo(to)).filter((mail) => mail.message === message)

test('an address is proved before anything is kept, and whoever asks again gets the link that they have', async () => {
  await askForLink(visitor, { email })
  await askForLink(visitor, { email })
  const [proof, more] = await mailed('affiliate-address-to-prove')
  expect(more).toBeUndefined()
  const token = new URL(proof!.props.link!).searchParams.get('token')!
  expect(await getProvedContact(token)).toBe(email)
  expect(await getProvedContact(`${token.slice(0, -2)}AA`)).toBeUndefined()
  expect(await database().$count(affiliates)).toBe(0)

  const asked = { ...aRequest(), token }
  const [first, twice] = await Promise.all([
    askToAffiliate(visitor, asked),
    askToAffiliate(visitor, asked),
  ])
  expect([first.isNew, twice.isNew].sort()).toEqual([false, true])
  expect(first.token).toBe(twice.token)
  expect(await mailed('affiliate-asked')).toHaveLength(1)
  freezeClock(addDays(now(), 1))
  await askForLink(visitor, { email })
  const [own] = await mailed('affiliate-own-link')
  expect(own!.props.link).toContain(first.token)
  freezeClock(addDays(now(), 1))
  await expect(askToAffiliate(visitor, asked)).rejects.toEqual(refused('affiliate.link-spent'))
})

test('a link works for as long as its email says', async () => {
  const start = now()
  freezeClock(start)
  const token = provedAddress(email)
  freezeClock(new Date(start.getTime() + contactLinkHours * 3_600_000))
  expect(await getProvedContact(token)).toBeUndefined()
})

test('nobody asks in our own name, or before the decision was taken', async () => {
  const ours = anAsking(email, { name: `  ${organisation.shortName.toLowerCase()} ` })
  await expect(ours).rejects.toEqual(refused('affiliate.ours'))
  const later = anAsking(email, { agreedOn: '2999-01-01' })
  await expect(later).rejects.toEqual(refused('statement.agreed-later'))
})

test('two officers admit it, neither alone, and only what both have read', async () => {
  const token = await anAsking(email)
  const number = await newest()
  expect(await listAffiliatesToDecide(chair)).toMatchObject([{ number, todo: 'decide' }])
  const seen = await seenBy(chair, number)
  await proposeAdmission(chair, { number, seen })
  expect(await mailsTo(secretary.email)).toMatchObject([{ message: 'affiliate-to-confirm' }])
  expect(await mailsTo(chair.email)).toEqual([])
  expect(await listAffiliatesToDecide(chair)).toEqual([])
  expect(await listAffiliatesToDecide(secretary)).toMatchObject([{ number, todo: 'admit' }])
  await expect(confirmAdmission(chair, { number, seen })).rejects.toEqual(refused('two-people'))

  const { contactName, office, about, website } = aRequest()
  const changed = { token, contactName, office, about, website, named: false }
  await changeOwnAffiliate(visitor, { ...changed, rules: 'One man decides.' })
  const stale = confirmAdmission(secretary, { number, seen })
  await expect(stale).rejects.toEqual(refused('moved-meanwhile'))
  const again = { number, seen: await seenBy(secretary, number) }
  const both = await Promise.allSettled([
    confirmAdmission(secretary, again),
    confirmAdmission(secretary, again),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await mailed('affiliate-admitted')).toHaveLength(1)
  expect(await getOwnAffiliate(token)).toMatchObject({ state: 'admitted', isNamed: false })
})

test('the public list names whom it may and nobody else, and says nothing of the contact', async () => {
  const { token } = await anAffiliate([chair, secretary], email)
  await anAffiliate([chair, secretary], 'quiet@post.example', { name: 'Quiet', named: false })
  await anAsking('asks@post.example', { name: 'Asking' })
  const list = await listAffiliates()
  expect(list.map(({ name }) => name)).toEqual(['Cumbria Tenants’ Union'])
  expect(JSON.stringify(list)).not.toMatch(/Ada|Secretary|post\.example|conference decides/)
  const { contactName, office, about, website, rules } = aRequest()
  const quiet = { token, contactName, office, about, website, rules, named: false }
  await changeOwnAffiliate(visitor, quiet)
  expect(await listAffiliates()).toEqual([])
})

test('two organisations of one name are not both affiliated', async () => {
  await anAffiliate([chair, secretary], email)
  const double = anAffiliate([chair, secretary], 'other@post.example', {
    name: 'CUMBRIA Tenants’ Union',
  })
  await expect(double).rejects.toEqual(refused('affiliate.name-taken'))
})

test('what is declined hears why, can ask again, and goes whole after months', async () => {
  const token = await anAsking(email)
  const number = await newest()
  await declineAffiliate(chair, { number, why: 'Two members are a couple.' })
  const [mail] = await mailed('affiliate-declined')
  expect(mail!.props.reason).toBe('Two members are a couple.')
  expect(await getOwnAffiliate(token)).toBeUndefined()
  await anAsking(email)
  expect(await newest()).toBe(number + 1)
  freezeClock(addDays(now(), 200))
  await eraseAffiliates(system('daily'), {})
  await eraseAffiliateEmails(system('daily'), {})
  expect((await listAffiliatesAtDesk(chair))!.map((one) => one.number)).toEqual([number + 1])
  expect(await mailsTo(email)).toEqual([])
})

test('a contact withdraws a request and nothing of it is left; an affiliate leaves, and its name stays as our history', async () => {
  const asking = await anAsking(email)
  await leaveAsAffiliate(visitor, { token: asking })
  expect(await database().$count(affiliates)).toBe(0)
  expect(await mailsTo(email)).toEqual([])

  const { number, token } = await anAffiliate([chair, secretary], email)
  await proposeAffiliateEnding(chair, { number, why: 'It was said to be a company.' })
  await leaveAsAffiliate(visitor, { token })
  await expect(leaveAsAffiliate(visitor, { token })).rejects.toEqual(refused('not-there'))
  expect(await listAffiliates()).toEqual([])
  expect(await mailed('affiliate-left')).toHaveLength(1)
  const left = await getAffiliateAtDesk(chair, number)
  expect(left).toMatchObject({ state: 'left', why: null, contact: { email } })
  freezeClock(addDays(now(), 200))
  await eraseAffiliates(system('daily'), {})
  const kept = await getAffiliateAtDesk(chair, number)
  expect(kept).toMatchObject({ state: 'left', name: aRequest().name, rules: null })
  expect(kept!.contact).toBeUndefined()
})

test('two officers end an affiliation, and its contact hears the reason that both have read', async () => {
  const { number, token } = await anAffiliate([chair, secretary], email)
  const before = await seenBy(secretary, number)
  await proposeAffiliateEnding(chair, { number, why: 'It stood against us.' })
  const unread = confirmAffiliateEnding(secretary, { number, seen: before })
  await expect(unread).rejects.toEqual(refused('moved-meanwhile'))
  await returnAffiliate(secretary, { number })
  expect(await getOwnAffiliate(token)).toMatchObject({ state: 'admitted' })
  await proposeAffiliateEnding(secretary, { number, why: 'It stood against us.' })
  await confirmAffiliateEnding(chair, { number, seen: await seenBy(chair, number) })
  const [mail] = await mailed('affiliate-ended')
  expect(mail!.props.reason).toBe('It stood against us.')
  expect(await getOwnAffiliate(token)).toBeUndefined()
})

test('nobody decides about the organisation that they speak for, as first or as second officer', async () => {
  await anAsking(chair.email)
  const number = await newest()
  const seen = await seenBy(chair, number)
  const own = refused('own-case')
  await expect(proposeAdmission(chair, { number, seen })).rejects.toEqual(own)
  await proposeAdmission(secretary, { number, seen })
  await expect(confirmAdmission(chair, { number, seen })).rejects.toEqual(own)
  expect((await getAffiliateAtDesk(chair, number))!.mayConfirm).toBe(false)
  expect(await mailsTo(chair.email)).toMatchObject([{ message: 'affiliate-asked' }])
})

test('a member reads in their data that they speak for it; erased, they do not, and the organisation stays', async () => {
  const ada = await aMember({ email: 'ada@post.example' })
  const { number, token } = await anAffiliate([chair, secretary], ada.email)
  const data = JSON.stringify(await getOwnData(ada, { personId: ada.personId }))
  expect(data).toContain('Organisations you speak for')
  expect(data).toContain('Ada Weaver, Secretary, ada@post.example')
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, ada.personId))
  await eraseOneself(ada, { email: ada.email })
  expect(await getOwnAffiliate(token)).toBeUndefined()
  const kept = await getAffiliateAtDesk(chair, number)
  expect(kept).toMatchObject({ state: 'admitted', name: aRequest().name })
  expect(kept!.contact).toBeUndefined()
  expect((await mailsTo(ada.email)).map(({ message }) => message)).toEqual(['details-erased'])
  const rows = await database().select().from(people).where(eq(people.id, ada.personId))
  expect(rows[0]!.email).toBeNull()
})

test('the audit log names the affiliate by its number and says nothing of who speaks for it', async () => {
  const { token } = await anAffiliate([chair, secretary], email)
  await leaveAsAffiliate(visitor, { token })
  const entries = await database().select().from(auditEntries)
  const about = entries.filter(({ subjectKind }) => subjectKind === 'affiliate')
  expect(about.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['affiliate.asked', 'affiliate.admitted', 'affiliate.left']),
  )
  expect(JSON.stringify(about)).not.toMatch(/Ada|tenants|Tenants/)
})
