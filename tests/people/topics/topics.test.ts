import '@/tests/support/database'
import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { GET, POST } from '@/app/api/unsubscribe/[token]/route'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { consents } from '@/db/schema/people/people'
import { visitor } from '@/lib/kernel/actor'
import { leave } from '@/lib/membership/leaving/leave'
import { type Topic, topics } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { stopSupporting } from '@/lib/people/supporters/stop-supporting'
import { chooseTopics } from '@/lib/people/topics/choose-topics'
import { topicsForm, unsubscribeForm } from '@/lib/people/topics/forms'
import { listOwnTopics } from '@/lib/people/topics/read'
import { readUnsubscribeToken, unsubscribeToken } from '@/lib/people/topics/unsubscribe-link'
import { readChoicesByLink } from '@/lib/records/email-choices/read'
import { stopEmails } from '@/lib/records/email-choices/stop-emails'
import { aMember, aPerson } from '@/tests/support/people'

const choose = (me: { personId: string }, chosen: Topic[]) =>
  chooseTopics(me as never, { personId: me.personId, chosen })

const open = (personId: string) =>
  database()
    .select()
    .from(consents)
    .where(and(eq(consents.personId, personId), isNull(consents.withdrawnAt)))

const entriesAbout = async (personId: string) =>
  (await database().select().from(auditEntries).where(eq(auditEntries.subjectId, personId))).map(
    ({ action }) => action,
  )

test('nobody gets anything that they have not asked for', async () => {
  const member = await aMember()
  expect(await listOwnTopics(member)).toEqual([])
  expect(topicsForm.parse({})).toEqual({ topics: [] })
  expect(topicsForm.parse({ topics: 'news' })).toEqual({ topics: ['news'] })
  expect(topicsForm.safeParse({ topics: ['news', 'chess'] }).success).toBe(false)
})

test('what is ticked is kept with its wording, what is not is taken back, and history stays', async () => {
  const member = await aMember()
  await choose(member, ['news', 'training'])
  await choose(member, ['news', 'training'])
  expect(await listOwnTopics(member)).toEqual(['news', 'training'])
  expect(await open(member.personId)).toMatchObject(
    ['news', 'training'].map((topic) => ({
      topic,
      wording: 'topic',
      version: currentVersion('topic'),
    })),
  )
  await choose(member, ['campaigns', 'training'])
  expect(await listOwnTopics(member)).toEqual(['training', 'campaigns'])
  expect(await database().$count(consents, eq(consents.personId, member.personId))).toBe(3)
  expect(await entriesAbout(member.personId)).toEqual(['topics.chosen', 'topics.chosen'])
})

test('the same press twice at once asks once', async () => {
  const member = await aMember()
  await Promise.all([1, 2, 3, 4].map(() => choose(member, ['news'])))
  expect(await open(member.personId)).toHaveLength(1)
})

test('a supporter who wants news has the topic, and stops both at once', async () => {
  const supporter = await aPerson()
  await registerSupporter(supporter, { name: 'Owen', wantsNews: true })
  expect(await listOwnTopics(supporter)).toEqual(['news'])
  await choose(supporter, ['news', 'training'])
  expect(await open(supporter.personId)).toMatchObject([
    { wording: 'supporter-news' },
    { wording: 'topic' },
  ])
  await stopSupporting(supporter, {})
  expect(await listOwnTopics(supporter)).toEqual([])
})

test('whoever leaves gets no more letters', async () => {
  const member = await aMember()
  await choose(member, [...topics])
  await leave(member, { personId: member.personId, refund: false } as never)
  expect(await listOwnTopics(member)).toEqual([])
})

const list = (topic: string) => `topic/${topic}`
const post = (token: string, body = 'List-Unsubscribe=One-Click') =>
  POST(new Request('http://mandate.test/api/unsubscribe/x', { method: 'POST', body }), {
    params: Promise.resolve({ token }),
  })

test('one click stops the topic of the letter without a session, however often it is sent', async () => {
  const member = await aMember()
  await choose(member, ['news', 'training'])
  const token = unsubscribeToken({ personId: member.personId, list: list('training') })
  const answers = await Promise.all([post(token), post(token)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await listOwnTopics(member)).toEqual(['news'])
  expect((await entriesAbout(member.personId)).filter((a) => a === 'topics.stopped')).toHaveLength(
    1,
  )
})

test('the answer to one click says neither whether the link is ours nor whom it is for', async () => {
  const member = await aMember()
  const ours = unsubscribeToken({ personId: member.personId, list: list('news') })
  const [known, again, made, empty] = await Promise.all(
    [ours, ours, `${ours.slice(0, -2)}AA`, 'x'].map((token) => post(token)),
  )
  const words = await Promise.all(
    [known!, again!, made!, empty!].map(async (one) => [one.status, await one.text()]),
  )
  expect(new Set(words.map(String)).size).toBe(1)
  expect(ours).not.toContain(member.personId)
})

test('what is no one click changes nothing, and neither does opening the address', async () => {
  const member = await aMember()
  await choose(member, ['news'])
  const token = unsubscribeToken({ personId: member.personId, list: list('news') })
  expect((await post(token, 'hello')).status).toBe(400)
  expect((await post(token, 'x'.repeat(20_000))).status).toBe(400)
  await expect(
    GET(new Request('http://mandate.test/api/unsubscribe/x'), {
      params: Promise.resolve({ token }),
    }),
  ).rejects.toThrow('NEXT_REDIRECT')
  expect(await readChoicesByLink(token)).toEqual({ about: 'news', other: false, gets: ['news'] })
  expect(await listOwnTopics(member)).toEqual(['news'])
})

test('mail programs may send the click in parts', async () => {
  const member = await aMember()
  await choose(member, ['news'])
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  const token = unsubscribeToken({ personId: member.personId, list: list('news') })
  const request = new Request('http://mandate.test/x', { method: 'POST', body: form })
  expect((await POST(request, { params: Promise.resolve({ token }) })).status).toBe(200)
  expect(await listOwnTopics(member)).toEqual([])
})

test('the link takes back, and never agrees for somebody', async () => {
  const member = await aMember()
  await choose(member, ['news', 'training'])
  const token = unsubscribeToken({ personId: member.personId, list: list('news') })
  const sent = unsubscribeForm.parse({ token, topics: ['training', 'campaigns'] })
  await stopEmails(visitor, { token, keep: sent.topics })
  expect(await listOwnTopics(member)).toEqual(['training'])
})

test('nobody makes up a link', async () => {
  const member = await aMember()
  const token = unsubscribeToken({ personId: member.personId, list: list('news') })
  expect(readUnsubscribeToken(token)).toEqual({ personId: member.personId, list: 'topic/news' })
  for (const wrong of ['', 'a', 'one:two', token.slice(1), `${token}x`, token.toUpperCase()])
    expect(readUnsubscribeToken(wrong), wrong).toBeUndefined()
  await expect(stopEmails(visitor, { token: 'a' })).rejects.toMatchObject({
    code: 'unsubscribe.link-wrong',
  })
})

test('nobody chooses for somebody else', async () => {
  const [one, other] = [await aMember(), await aMember()]
  await expect(
    chooseTopics(one, { personId: other.personId, chosen: ['news'] }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})
