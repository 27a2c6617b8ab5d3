import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { statementSignatures, statements } from '@/db/schema/movement/statements'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { limits } from '@/lib/kernel/rate-limits'
import { withdrawStatementLink } from '@/lib/movement/statements/drafting/make-statement-link'
import { signAsOrganisationForm, signAsPersonForm } from '@/lib/movement/statements/forms'
import {
  approveSignature,
  declineSignature,
} from '@/lib/movement/statements/moderating/judge-signature'
import { listSignatures } from '@/lib/movement/statements/moderating/read-signatures'
import { confirmStatementWithdrawal } from '@/lib/movement/statements/publishing/confirm-statement'
import { proposeStatementWithdrawal } from '@/lib/movement/statements/publishing/propose-statement'
import {
  getPublicStatement,
  listPublicStatements,
  readSignatories,
} from '@/lib/movement/statements/read'
import { getStatementAtDesk } from '@/lib/movement/statements/read-desk'
import { addressProof } from '@/lib/movement/statements/signing/address-proof'
import { askToSign } from '@/lib/movement/statements/signing/ask-to-sign'
import {
  eraseSignatories,
  eraseSignatureEmails,
} from '@/lib/movement/statements/signing/erase-signatories'
import {
  getOwnSignature,
  getStatementToSign,
} from '@/lib/movement/statements/signing/read-signature'
import { signAsOrganisation, signAsPerson } from '@/lib/movement/statements/signing/sign-statement'
import { tellSignatories } from '@/lib/movement/statements/signing/tell-signatories'
import { withdrawSignature } from '@/lib/movement/statements/signing/withdraw-signature'
import { addressesKeptDays } from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'
import { aPublishedStatement, aStatementLink } from '@/tests/support/statements'

const refused = (code: string) => expect.objectContaining({ code })
const email = 'stranger@post.example'
const person = { shows: 'name' as const, name: 'Ada Weaver', office: null, constituency: null }
const union = {
  organisation: 'Cumbria Tenants’ Union',
  office: 'Secretary',
  agreedBy: 'conference' as const,
  agreedOn: '2026-01-10',
}
const noNews = { news: false }

let chair: PersonActor
let secretary: PersonActor

beforeEach(async () => {
  await database().delete(statements)
  await database().delete(terms)
  await database().delete(outgoingMails)
  await database().delete(rateLimits)
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
})
afterEach(thawClock)

/** The secret of the link that proves an address. */
async function proofFor(slug: string, address = email) {
  await askToSign(visitor, { slug, email: address })
  const mail = (await mailsTo(address)).find(({ message }) => message.endsWith('to-prove'))
  return new URL(mail!.props.link!).searchParams.get('token')!
}

async function shownOf(slug: string) {
  const statement = (await getPublicStatement(slug))!
  const { organisations, names } = await readSignatories(statement)
  return {
    counts: statement.counts,
    organisations: organisations.map((one) => one.organisation),
    names: names.map(({ name, beside }) => (beside ? `${name}, ${beside}` : name)),
  }
}

async function waitingOf(number: number) {
  const found = await listSignatures(secretary, { number, list: 'waiting' })
  return found!.signatures
}

const messagesTo = async (address: string) =>
  (await mailsTo(address)).map(({ message }) => message).toSorted()

test('nothing is kept before the mailbox says yes; a name shows at once and is gone at once with all that was kept', async () => {
  const { slug } = await aPublishedStatement([secretary, chair])
  const entries = await database().$count(auditEntries)
  const token = await proofFor(slug)
  expect(await database().$count(statementSignatures)).toBe(0)
  expect(await getStatementToSign(token)).toMatchObject({ email, slug })
  const { token: own, isNew } = await signAsPerson(visitor, { token, ...noNews, ...person })
  expect(isNew).toBe(true)
  const [row] = await database().select().from(statementSignatures)
  expect(JSON.stringify(row)).not.toContain(email)
  expect(row).toMatchObject({ contactSealed: null, personId: null })
  expect(await shownOf(slug)).toEqual({
    counts: { people: 1, named: 1, organisations: 0 },
    organisations: [],
    names: ['Ada Weaver'],
  })
  expect(await messagesTo(email)).toEqual(['statement-address-to-prove', 'statement-signed'])
  expect(await getOwnSignature(own)).toMatchObject({ name: 'Ada Weaver', waits: false })
  const before = await getPublicStatement(slug)
  await withdrawSignature(visitor, { token: own })
  expect(await getPublicStatement(slug)).toEqual({
    ...before,
    counts: { people: 0, named: 0, organisations: 0 },
  })
  expect(await database().$count(statementSignatures)).toBe(0)
  expect(await mailsTo(email)).toEqual([])
  expect(await getOwnSignature(own)).toBeUndefined()
  await expect(withdrawSignature(visitor, { token: own })).rejects.toEqual(refused('not-there'))
  // The audit log says nothing of whoever signs.
  expect(await database().$count(auditEntries)).toBe(entries)
})

test('whoever is only counted leaves no name, whatever was typed; a constituency shows beside the name', async () => {
  const { slug } = await aPublishedStatement([secretary, chair])
  await signAsPerson(visitor, {
    token: await proofFor(slug),
    ...noNews,
    shows: 'counted',
    name: 'Ada Weaver',
    office: 'Councillor',
    constituency: 'Hexham',
  })
  await signAsPerson(visitor, {
    token: await proofFor(slug, 'other@post.example'),
    ...noNews,
    ...person,
    name: 'Chidi Usher',
    shows: 'constituency',
    constituency: 'Hexham',
  })
  const rows = await database().select().from(statementSignatures)
  expect(JSON.stringify(rows)).not.toMatch(/Ada Weaver|Councillor/)
  expect(await shownOf(slug)).toMatchObject({
    counts: { people: 2, named: 1 },
    names: ['Chidi Usher, Hexham'],
  })
})

test('one person signs once: by one link five times at once, by two links, under another address of theirs', async () => {
  const { slug, id } = await aPublishedStatement([secretary, chair])
  freezeClock(new Date('2031-05-05T10:05:00Z'))
  await database()
    .update(statements)
    .set({ signUntil: addDays(now(), 30) })
  const first = await proofFor(slug)
  const sign = (token: string) => signAsPerson(visitor, { token, ...noNews, ...person })
  freezeClock(new Date('2031-05-05T11:05:00Z'))
  const second = await proofFor(slug)
  expect(second).not.toBe(first)
  const signed = await Promise.all([first, second, first, second, first].map(sign))
  expect(signed.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(signed.map(({ token }) => token)).size).toBe(1)
  expect(await database().$count(statementSignatures)).toBe(1)
  const member = await aMember()
  await sign(await proofFor(slug, member.email))
  await database()
    .update(people)
    .set({ email: 'moved@post.example' })
    .where(eq(people.id, member.personId))
  expect(await sign(await proofFor(slug, 'moved@post.example'))).toMatchObject({ isNew: false })
  expect(
    await database().$count(statementSignatures, eq(statementSignatures.statementId, id)),
  ).toBe(2)
  // For an organisation the same address signs beside that.
  await signAsOrganisation(visitor, { token: first, ...noNews, ...union })
  expect(await database().$count(statementSignatures)).toBe(3)
})

test('one mailbox signs once and is asked once an hour, whatever stands behind its plus sign', async () => {
  const { slug, id } = await aPublishedStatement([secretary, chair])
  const until = addDays(now(), 1).toISOString()
  const sign = (address: string) =>
    signAsPerson(visitor, {
      token: addressProof({ signs: id, email: address, until }),
      ...noNews,
      ...person,
    })
  expect(await sign('ada+1@post.example')).toMatchObject({ isNew: true })
  for (const same of ['ada@post.example', 'ada+union@post.example'])
    expect(await sign(same)).toMatchObject({ isNew: false })
  expect(await sign('a.da@gmail.com')).toMatchObject({ isNew: true })
  expect(await sign('ad.a+1@googlemail.com')).toMatchObject({ isNew: false })
  expect(await sign('a.da@post.example')).toMatchObject({ isNew: true })
  freezeClock('2031-05-05T10:05:00Z')
  await database()
    .update(statements)
    .set({ signUntil: addDays(now(), 30) })
  const asked = ['bo@post.example', 'bo+1@post.example', 'bo+2@post.example']
  for (const address of asked) await askToSign(visitor, { slug, email: address })
  expect((await Promise.all(asked.map(messagesTo))).flat()).toHaveLength(1)
})

test('whoever had two records signs once, under the address of either', async () => {
  const { slug } = await aPublishedStatement([secretary, chair])
  const [kept, other] = [await aMember(), await aMember()]
  const sign = async (address: string) =>
    signAsPerson(visitor, { token: await proofFor(slug, address), ...noNews, ...person })
  await sign(kept.email)
  await database()
    .update(members)
    .set({ mergedIntoId: kept.personId })
    .where(eq(members.personId, other.personId))
  expect(await sign(other.email)).toMatchObject({ isNew: false })
  expect(await database().$count(statementSignatures)).toBe(1)
})

test('an organisation shows and counts when an officer has looked, and its name once', async () => {
  const { number, slug } = await aPublishedStatement([secretary, chair])
  await signAsOrganisation(visitor, { token: await proofFor(slug), ...noNews, ...union })
  expect(await shownOf(slug)).toEqual({
    counts: { people: 0, named: 0, organisations: 0 },
    organisations: [],
    names: [],
  })
  const again = { ...union, organisation: union.organisation.toUpperCase() }
  const other = await proofFor(slug, 'other@post.example')
  await signAsOrganisation(visitor, { token: other, ...noNews, ...again })
  const [one, two] = await waitingOf(number)
  expect(one).toMatchObject({ ...union, kind: 'organisation', canBeTold: true })
  expect(JSON.stringify(one)).not.toContain('@')
  const approve = (signatureId: string) => approveSignature(secretary, { number, signatureId })
  await approve(one!.id)
  await expect(approve(one!.id)).rejects.toEqual(refused('moved-meanwhile'))
  await expect(approve(two!.id)).rejects.toEqual(refused('statement.organisation-signed'))
  expect(await shownOf(slug)).toMatchObject({
    counts: { organisations: 1 },
    organisations: [union.organisation],
  })
  // Nobody has to be written to any more.
  const [row] = await database()
    .select()
    .from(statementSignatures)
    .where(eq(statementSignatures.id, one!.id))
  expect(row!.contactSealed).toBeNull()
  await declineSignature(chair, { number, signatureId: two!.id, why: 'You have signed already.' })
  const [declined] = await mailsTo('other@post.example')
  expect(declined).toMatchObject({
    message: 'statement-signature-declined',
    props: { reason: 'You have signed already.' },
  })
  expect(await waitingOf(number)).toEqual([])
  expect(await listSignatures(await aMember(), { number, list: 'waiting' })).toBeUndefined()
})

test('a claimed office counts, and shows when an officer has looked; nobody looks at their own', async () => {
  const { number, slug } = await aPublishedStatement([secretary, chair])
  const officers = { ...person, shows: 'office' as const, office: 'Councillor' }
  await signAsPerson(visitor, {
    token: await proofFor(slug, secretary.email),
    ...noNews,
    ...officers,
  })
  expect(await shownOf(slug)).toMatchObject({ counts: { people: 1, named: 0 }, names: [] })
  const [waiting] = await waitingOf(number)
  expect(waiting).toMatchObject({ own: true })
  const which = { number, signatureId: waiting!.id }
  await expect(approveSignature(secretary, which)).rejects.toEqual(refused('own-case'))
  await approveSignature(chair, which)
  expect((await shownOf(slug)).names).toEqual(['Ada Weaver, Councillor'])
})

test('nobody signs in our own name by a form, with a decision of tomorrow, or when the time is over', async () => {
  const { slug } = await aPublishedStatement([secretary, chair], { signUntil: addDays(now(), 2) })
  const token = await proofFor(slug)
  const sign = (given: object) =>
    signAsOrganisation(visitor, { token, ...noNews, ...union, ...given })
  for (const ours of [organisation.name, ` ${organisation.shortName.toLowerCase()}!`])
    await expect(sign({ organisation: ours })).rejects.toEqual(refused('statement.ours'))
  await expect(sign({ agreedOn: '2999-01-01' })).rejects.toEqual(refused('statement.agreed-later'))
  for (const wrong of ['x', token.slice(0, -4), `${token}AAAA`])
    await expect(sign({ token: wrong })).rejects.toEqual(refused('statement.link-spent'))
  freezeClock(addDays(now(), 3))
  await expect(askToSign(visitor, { slug, email })).rejects.toEqual(refused('statement.over'))
  await expect(sign({})).rejects.toEqual(refused('statement.link-spent'))
  expect(await getStatementToSign(token)).toBeUndefined()
})

test('under an embargo only whoever has a link signs, and hears once when it ends', async () => {
  const embargoUntil = addDays(now(), 2)
  const { number, slug } = await aPublishedStatement([secretary, chair], { embargoUntil })
  const link = await aStatementLink(secretary, number)
  await expect(askToSign(visitor, { slug, email })).rejects.toEqual(refused('not-there'))
  await expect(askToSign(visitor, { link: 'other', email })).rejects.toEqual(refused('not-there'))
  await askToSign(visitor, { link, email })
  const token = new URL((await mailsTo(email))[0]!.props.link!).searchParams.get('token')!
  const { token: own } = await signAsOrganisation(visitor, { token, ...noNews, ...union })
  expect(await getOwnSignature(own)).toMatchObject({ isPublic: false, waits: true })
  const [waiting] = await waitingOf(number)
  await approveSignature(secretary, { number, signatureId: waiting!.id })
  await tellSignatories()
  expect(await messagesTo(email)).not.toContain('statement-now-public')
  expect(await listPublicStatements()).toEqual([])
  freezeClock(new Date(embargoUntil.getTime() + 60_000))
  await tellSignatories()
  await tellSignatories()
  expect((await messagesTo(email)).filter((one) => one === 'statement-now-public')).toHaveLength(1)
  const [row] = await database().select().from(statementSignatures)
  expect(row!.contactSealed).toBeNull()
  expect((await shownOf(slug)).organisations).toEqual([union.organisation])
})

test('with a link to the draft goes, under an embargo, what was asked for with it', async () => {
  const embargoUntil = addDays(now(), 2)
  const { number } = await aPublishedStatement([secretary, chair], { embargoUntil })
  const link = await aStatementLink(secretary, number)
  await askToSign(visitor, { link, email })
  const token = new URL((await mailsTo(email))[0]!.props.link!).searchParams.get('token')!
  expect(await getStatementToSign(token)).toBeDefined()
  const linkId = (await getStatementAtDesk(secretary, number))!.links[0]!.id
  await withdrawStatementLink(secretary, { number, linkId })
  expect(await getStatementToSign(token)).toBeUndefined()
  const signing = { token, ...noNews, ...person }
  await expect(signAsPerson(visitor, signing)).rejects.toEqual(refused('statement.link-spent'))
  // Everybody can sign then, and so can they.
  await database().update(statements).set({ embargoUntil: null })
  expect(await signAsPerson(visitor, signing)).toMatchObject({ isNew: true })
})

test('no address is kept for an email that has gone, also of whoever signed between the end of the embargo and it', async () => {
  const embargoUntil = addDays(now(), 2)
  const { number, slug } = await aPublishedStatement([secretary, chair], { embargoUntil })
  freezeClock(new Date(embargoUntil.getTime() + 60_000))
  await signAsOrganisation(visitor, { token: await proofFor(slug), ...noNews, ...union })
  const [waiting] = await waitingOf(number)
  await approveSignature(secretary, { number, signatureId: waiting!.id })
  await tellSignatories()
  expect(await messagesTo(email)).not.toContain('statement-now-public')
  const [row] = await database().select().from(statementSignatures)
  expect(row!.contactSealed).toBeNull()
})

test('addresses go three months after the last day, with what no officer looked at; names stay', async () => {
  const begun = now()
  freezeClock(begun)
  const { number, slug } = await aPublishedStatement([secretary, chair], {
    signUntil: addDays(begun, 1),
  })
  const member = await aMember()
  const sign = async (address: string, given: object) =>
    signAsPerson(visitor, { token: await proofFor(slug, address), news: true, ...person, ...given })
  await sign(member.email, {})
  await sign(email, { shows: 'office', office: 'Mayor', name: 'Not Looked At' })
  const token = await proofFor(slug, 'union@post.example')
  const { token: own } = await signAsOrganisation(visitor, { token, ...noNews, ...union })
  const other = { ...union, organisation: 'Nobody Looked' }
  const unlooked = await proofFor(slug, 'unlooked@post.example')
  await signAsOrganisation(visitor, { token: unlooked, ...noNews, ...other })
  const waiting = await waitingOf(number)
  const ofUnion = waiting.find((one) => one.organisation === union.organisation)!
  await approveSignature(secretary, { number, signatureId: ofUnion.id })
  const known = async () =>
    (await database().select().from(statementSignatures)).filter(
      ({ addressHash, contactSealed, personId }) => addressHash ?? contactSealed ?? personId,
    ).length
  const runs = async (days: number) => {
    freezeClock(new Date(addDays(begun, 1 + days).getTime() + 3_600_000))
    await eraseSignatories(system('daily'), {})
    await eraseSignatureEmails(system('daily'), {})
  }
  expect(await database().$count(outgoingMails, eq(outgoingMails.toEmail, email))).toBe(2)
  await runs(organisation.retention.mailBodyDays)
  expect(await database().$count(outgoingMails, eq(outgoingMails.toEmail, email))).toBe(0)
  await runs(addressesKeptDays - 1)
  expect(await known()).toBe(4)
  await runs(addressesKeptDays)
  expect(await known()).toBe(0)
  expect(await shownOf(slug)).toEqual({
    counts: { people: 2, named: 1, organisations: 1 },
    organisations: [union.organisation],
    names: ['Ada Weaver'],
  })
  expect(JSON.stringify(await database().select().from(statementSignatures))).not.toMatch(
    /Not Looked At|Nobody Looked/,
  )
  // The way to take it back stays.
  await withdrawSignature(visitor, { token: own })
  expect((await shownOf(slug)).organisations).toEqual([])
})

test('officers see neither the address nor whose it is; a member finds in their own data what they signed', async () => {
  const { number, slug } = await aPublishedStatement([secretary, chair])
  const member = await aMember()
  await signAsPerson(visitor, { token: await proofFor(slug, member.email), ...noNews, ...person })
  const { signatures } = (await listSignatures(secretary, { number, list: 'people' }))!
  expect(signatures).toHaveLength(1)
  expect(JSON.stringify(signatures)).not.toMatch(
    new RegExp(`${member.email}|${member.personId}|addressHash`),
  )
  const own = JSON.stringify(await getOwnData(member, member))
  expect(own).toMatch(/Buses for the whole region/)
  const stranger = await aMember()
  const other = JSON.stringify(await getOwnData(stranger, stranger))
  expect(other).not.toMatch(/Buses for the whole region/)
})

test('with somebody’s details and with a statement that is taken down go the signatures', async () => {
  const { number, slug } = await aPublishedStatement([secretary, chair])
  const member = await aMember()
  await signAsPerson(visitor, { token: await proofFor(slug, member.email), ...noNews, ...person })
  await signAsPerson(visitor, { token: await proofFor(slug), ...noNews, ...person })
  await eraseOneself(member, { email: member.email })
  expect(await database().$count(statementSignatures)).toBe(1)
  await proposeStatementWithdrawal(chair, { number, why: 'It was wrong.' })
  await confirmStatementWithdrawal(secretary, { number, seen: markOfWords('It was wrong.') })
  expect(await database().$count(statementSignatures)).toBe(0)
  expect(await mailsTo(email)).toEqual([])
})

test('with somebody’s details goes what they signed before we knew them, and every email about it', async () => {
  const { slug } = await aPublishedStatement([secretary, chair])
  const asked = await aPublishedStatement([secretary, chair])
  await signAsPerson(visitor, { token: await proofFor(slug), ...noNews, ...person })
  await askToSign(visitor, { slug: asked.slug, email })
  const member = await aMember()
  await database().update(people).set({ email }).where(eq(people.id, member.personId))
  await eraseOneself(member, { email })
  expect(await database().$count(statementSignatures)).toBe(0)
  expect((await messagesTo(email)).filter((message) => message.startsWith('statement'))).toEqual([])
})

test('whoever signs while a statement is taken down leaves nothing under it', async () => {
  const { number, slug } = await aPublishedStatement([secretary, chair])
  const tokens = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((place) => proofFor(slug, `late${place}@post.example`)),
  )
  await proposeStatementWithdrawal(chair, { number, why: 'It was wrong.' })
  await Promise.allSettled([
    ...tokens.slice(3).map((token) => signAsPerson(visitor, { token, ...noNews, ...person })),
    confirmStatementWithdrawal(secretary, { number, seen: markOfWords('It was wrong.') }),
    ...tokens.slice(0, 3).map((token) => signAsPerson(visitor, { token, ...noNews, ...person })),
  ])
  expect(await getPublicStatement(slug)).toBeUndefined()
  expect(await database().$count(statementSignatures)).toBe(0)
})

test('whoever asks again and again for somebody else’s address fills no mailbox, and one place cannot ask for ever', async () => {
  const { slug } = await aPublishedStatement([secretary, chair])
  freezeClock(new Date('2031-05-05T10:05:00Z'))
  await database()
    .update(statements)
    .set({ signUntil: addDays(now(), 30) })
  for (let i = 0; i < 4; i += 1) await askToSign(visitor, { slug, email })
  expect(await mailsTo(email)).toHaveLength(1)
  await database().update(rateLimits).set({ tries: limits['signature by place'].tries })
  await expect(askToSign(visitor, { slug, email })).rejects.toEqual(refused('too-many-tries'))
})

test('the forms ask for what shows, and for nothing else', () => {
  const errors = (given: object) =>
    signAsPersonForm.safeParse({ token: 't', ...given }).error?.issues.map(({ path }) => path[0])
  expect(errors({})).toEqual(['shows'])
  expect(errors({ shows: 'counted' })).toBeUndefined()
  expect(errors({ shows: 'name' })).toEqual(['name'])
  expect(errors({ shows: 'office', name: 'Ada' })).toEqual(['office'])
  // What shows at once is a name: an office is looked at first, and an advertisement is none.
  for (const name of ['Ada Weaver, Leader of the TUC', 'Ada (Minister)', 'buy.example', 'Ada – MP'])
    expect(errors({ shows: 'name', name })).toEqual(['name'])
  for (const name of ['J. R. O’Brien-Müller', 'ʻĀina Kealoha', 'Ada Weaver'])
    expect(errors({ shows: 'name', name })).toBeUndefined()
  expect(errors({ shows: 'constituency', name: 'Ada', constituency: '' })).toEqual(['constituency'])
  expect(errors({ shows: 'constituency', name: 'Ada', constituency: 'Atlantis' })).toEqual([
    'constituency',
  ])
  const typed = { token: 't', organisation: 'Choir', office: 'Chair', agreedBy: 'agm' }
  expect(signAsOrganisationForm.safeParse(typed).error!.issues.map(({ path }) => path[0])).toEqual([
    'agreedOn',
  ])
})
