import '@/tests/support/database'
import { isNotNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { statementNews, statementSignatures, statements } from '@/db/schema/movement/statements'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { approveSignature } from '@/lib/movement/statements/moderating/judge-signature'
import { listSignatures } from '@/lib/movement/statements/moderating/read-signatures'
import { confirmStatementNews } from '@/lib/movement/statements/news/confirm-news'
import { writeStatementNewsForm } from '@/lib/movement/statements/news/forms'
import { getStatementNews } from '@/lib/movement/statements/news/read-news'
import { discardStatementNews, writeStatementNews } from '@/lib/movement/statements/news/write-news'
import { addressProof } from '@/lib/movement/statements/signing/address-proof'
import { getStatementToSign } from '@/lib/movement/statements/signing/read-signature'
import { signAsOrganisation, signAsPerson } from '@/lib/movement/statements/signing/sign-statement'
import { organisation } from '@/lib/organisation'
import { readUnsubscribeToken } from '@/lib/people/topics/unsubscribe-link'
import { readChoicesByLink } from '@/lib/records/email-choices/read'
import { stopEmails } from '@/lib/records/email-choices/stop-emails'
import { mailsTo } from '@/tests/support/mails'
import { anOfficer } from '@/tests/support/people'
import { aPublishedStatement } from '@/tests/support/statements'

const refused = (code: string) => expect.objectContaining({ code })
const words = { subject: 'What happened next', text: 'The minister has **answered**.' }

let chair: PersonActor
let secretary: PersonActor
let statement: { number: number; slug: string; id: string }

beforeEach(async () => {
  await database().delete(statements)
  await database().delete(terms)
  await database().delete(outgoingMails)
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
  statement = await aPublishedStatement([secretary, chair])
})

const proof = (email: string) =>
  addressProof({ signs: statement.id, email, until: addDays(now(), 1).toISOString() })

const sign = (email: string, news: boolean) =>
  signAsPerson(visitor, {
    token: proof(email),
    news,
    shows: 'name',
    name: 'Ada Weaver',
    office: null,
    constituency: null,
  })

const seen = ({ subject, text }: typeof words) => markOfWords(subject, text)

const newsTo = async (email: string) =>
  (await mailsTo(email)).filter(({ message }) => message === 'statement-news')

test('news goes once, after two officers, to those alone who asked for it', async () => {
  const { number } = statement
  await sign('asked@post.example', true)
  await sign('quiet@post.example', false)
  await signAsOrganisation(visitor, {
    token: proof('asked@post.example'),
    news: true,
    organisation: 'Choir',
    office: 'Chair',
    agreedBy: 'agm',
    agreedOn: '2026-01-01',
  })
  const [waiting] = (await listSignatures(chair, { number, list: 'waiting' }))!.signatures
  await approveSignature(chair, { number, signatureId: waiting!.id })
  await writeStatementNews(secretary, { number, revision: 0, ...words })
  const confirming = { number, seen: seen(words) }
  await expect(confirmStatementNews(secretary, confirming)).rejects.toEqual(refused('two-people'))
  await expect(
    confirmStatementNews(chair, { number, seen: seen({ ...words, text: 'Other.' }) }),
  ).rejects.toEqual(refused('moved-meanwhile'))
  const done = await Promise.allSettled([1, 2].map(() => confirmStatementNews(chair, confirming)))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await newsTo('asked@post.example')).toHaveLength(1)
  expect(await newsTo('quiet@post.example')).toEqual([])
  const { asked, news } = (await getStatementNews(chair, statement.id))!
  expect({ asked, ...news }).toMatchObject({ asked: 2, recipients: 1, confirmedBy: chair.personId })
  await expect(writeStatementNews(chair, { number, revision: 1, ...words })).rejects.toEqual(
    refused('statement.news-sent'),
  )
})

test('once it has gone no address is kept for it, and nobody can ask for it any more', async () => {
  const { number } = statement
  const union = {
    organisation: 'Choir',
    office: 'Chair',
    agreedBy: 'agm',
    agreedOn: '2026-01-01',
  } as const
  await sign('asked@post.example', true)
  await signAsOrganisation(visitor, { token: proof('union@post.example'), news: true, ...union })
  await writeStatementNews(secretary, { number, revision: 0, ...words })
  expect(await addresses()).toEqual({ person: true, organisation: true })
  expect(await getStatementToSign(proof('late@post.example'))).toMatchObject({
    hasNewsToCome: true,
  })
  await confirmStatementNews(chair, { number, seen: seen(words) })
  // An officer still has to look at the organisation, and emails it if they decline it.
  expect(await addresses()).toEqual({ person: false, organisation: true })
  const [waiting] = (await listSignatures(chair, { number, list: 'waiting' }))!.signatures
  await approveSignature(chair, { number, signatureId: waiting!.id })
  expect(await addresses()).toEqual({ person: false, organisation: false })
  expect(await getStatementToSign(proof('late@post.example'))).toMatchObject({
    hasNewsToCome: false,
  })
  await sign('late@post.example', true)
  expect(
    await database().$count(statementSignatures, isNotNull(statementSignatures.contactSealed)),
  ).toBe(0)
})

async function addresses() {
  const { kind, contactSealed } = statementSignatures
  const rows = await database().select({ kind, contactSealed }).from(statementSignatures)
  return Object.fromEntries(rows.map((row) => [row.kind, row.contactSealed !== null]))
}

test('one press stops it, without signing in, and the address is gone; a second changes nothing', async () => {
  const { number } = statement
  await sign('asked@post.example', true)
  await writeStatementNews(secretary, { number, revision: 0, ...words })
  await confirmStatementNews(chair, { number, seen: seen(words) })
  const [mail] = await newsTo('asked@post.example')
  const token = new URL(mail!.props.stopLink!).pathname.split('/').at(-1)!
  expect(readUnsubscribeToken(decodeURIComponent(token))).toBeDefined()
  expect(await readChoicesByLink(decodeURIComponent(token))).toMatchObject({
    other: true,
    gets: [],
  })
  for (let i = 0; i < 2; i += 1) await stopEmails(visitor, { token: decodeURIComponent(token) })
  const [row] = await database().select().from(statementSignatures)
  expect(row).toMatchObject({ newsVersion: null, contactSealed: null, name: 'Ada Weaver' })
})

test('whoever signed for themselves and for an organisation stops it for both', async () => {
  const { number } = statement
  await sign('both@post.example', true)
  const choir = { organisation: 'Choir', office: 'Chair', agreedBy: 'agm' as const }
  await signAsOrganisation(visitor, {
    ...choir,
    token: proof('both@post.example'),
    news: true,
    agreedOn: '2026-01-01',
  })
  await sign('other@post.example', true)
  await writeStatementNews(secretary, { number, revision: 0, ...words })
  await confirmStatementNews(chair, { number, seen: seen(words) })
  const [mail] = await newsTo('both@post.example')
  const token = new URL(mail!.props.stopLink!).pathname.split('/').at(-1)!
  await stopEmails(visitor, { token: decodeURIComponent(token) })
  expect(await getStatementNews(chair, statement.id)).toMatchObject({ asked: 1 })
  expect(
    await database().$count(statementSignatures, isNotNull(statementSignatures.newsVersion)),
  ).toBe(1)
})

test('what was not confirmed can be written anew by another officer, who then leaves it to somebody else, or discarded', async () => {
  const { number } = statement
  await writeStatementNews(secretary, { number, revision: 0, ...words })
  await expect(writeStatementNews(chair, { number, revision: 0, ...words })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await writeStatementNews(chair, { number, revision: 1, ...words })
  await expect(confirmStatementNews(chair, { number, seen: seen(words) })).rejects.toEqual(
    refused('two-people'),
  )
  await discardStatementNews(secretary, { number })
  expect(await database().$count(statementNews)).toBe(0)
})

test('what is discarded and written anew with other words is not what a second officer had on their page', async () => {
  const { number } = statement
  await writeStatementNews(secretary, { number, revision: 0, ...words })
  const { news } = (await getStatementNews(chair, statement.id))!
  await discardStatementNews(secretary, { number })
  await writeStatementNews(secretary, { number, revision: 0, ...words, text: 'Vote for me.' })
  await expect(confirmStatementNews(chair, { number, seen: news!.seen })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
})

test('its subject says nothing of who its reader is', () => {
  const { error } = writeStatementNewsForm.safeParse({
    number: '1',
    revision: '0',
    ...words,
    subject: `News of ${organisation.shortName}`,
  })
  expect(error!.issues.map(({ path }) => path[0])).toEqual(['subject'])
})
