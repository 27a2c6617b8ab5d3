import '@/tests/support/database'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { GET as getList } from '@/app/api/open/[list]/route'
import { GET as getOpenApi } from '@/app/api/open/openapi.json/route'
import { GET as getJsonFeed } from '@/app/feed.json/route'
import { GET as getRss } from '@/app/feed.xml/route'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { confirmPublication } from '@/lib/democracy/motions/publishing/confirm-publication'
import { proposePublication } from '@/lib/democracy/motions/publishing/propose-publication'
import { getPublishing } from '@/lib/democracy/motions/publishing/read-publishing'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { openListNames } from '@/lib/movement/open-data/lists'
import { openApiDocument } from '@/lib/movement/open-data/openapi'
import { anOpenVote, closing, opening, theOfficers } from '@/tests/democracy/motions/electorate'
import { anAffiliate } from '@/tests/support/affiliates'
import { aPublishedEvent } from '@/tests/support/events'
import {
  aDraftWithCandidates,
  anAskedElection,
  candidateEmails,
} from '@/tests/support/outside-elections'
import { aPublishedStatement } from '@/tests/support/statements'

let officers: readonly [PersonActor, PersonActor]

async function aDeclaredMotion() {
  freezeClock(opening)
  const { number } = await anOpenVote()
  await castBallot(officers[0], { number, choice: 'for' })
  freezeClock(closing)
  await declareResult(officers[1], { number })
  return number
}

async function aPublishedDecision() {
  const number = await aDeclaredMotion()
  await proposePublication(officers[0], { number })
  const publicationId = (await getPublishing(officers[0], number))!.waiting!.id
  await confirmPublication(officers[1], { number, publicationId })
}

const tomorrow = addDays(closing, 1)

beforeAll(async () => {
  const { secretary, chair } = await theOfficers()
  officers = [secretary, chair]
  for (let one = 0; one < 21; one += 1) await aPublishedDecision()
  await aDeclaredMotion()
  const [first] = officers
  await aPublishedEvent(first, {
    title: 'Open <event> ]]> here',
    onlineLink: 'https://meet.example/secret',
  })
  await aPublishedEvent(first, { title: 'Hidden event', audience: 'members' })
  await aPublishedStatement(officers, { title: 'Open statement' })
  await aPublishedStatement(officers, { title: 'Hidden statement', embargoUntil: tomorrow })
  await anAffiliate(officers, 'open@affiliate.example', { name: 'Open affiliate' })
  await anAffiliate(officers, 'hidden@affiliate.example', {
    name: 'Hidden affiliate',
    named: false,
  })
  await anAskedElection(officers, { title: 'Open outside election' })
  await aDraftWithCandidates(first, { title: 'Hidden outside election' })
})
beforeEach(() => freezeClock(closing))

const ask = (list: string, query = '') =>
  getList(new Request(`https://nell.example/api/open/${list}${query}`), {
    params: Promise.resolve({ list }),
  })

/** What the document says of an answer, as a schema to hold the answer against. */
function promised(list: string) {
  const { 200: answer } = openApiDocument().paths[`/${list}`]!.get.responses
  return z.fromJSONSchema(answer.content['application/json'].schema as never)
}

test('each list answers exactly what the document says, with what is public and nothing else', async () => {
  const read: Record<string, { items: Record<string, unknown>[]; next: string | null }> = {}
  for (const name of openListNames) {
    const answer = await ask(name)
    expect(answer.status, name).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const text = await answer.text()
    expect(text, name).not.toMatch(/Hidden|secret|@|Mover|Seconder|Weaver/)
    read[name] = JSON.parse(text)
    expect(promised(name).safeParse(read[name]), name).toMatchObject({ success: true })
    expect(promised(name).safeParse({ ...read[name], items: [{ more: 1 }] }).success).toBe(false)
  }
  expect(candidateEmails.every((email) => !JSON.stringify(read).includes(email))).toBe(true)
  expect(read.events!.items).toEqual([
    expect.objectContaining({
      title: 'Open <event> ]]> here',
      where: 'Redhills, Durham, and online',
    }),
  ])
  expect(read.statements!.items).toEqual([
    expect.objectContaining({ title: 'Open statement', organisations: 0, people: 0 }),
  ])
  expect(read.affiliates!.items).toEqual([expect.objectContaining({ name: 'Open affiliate' })])
  expect(read['outside-elections']!.items).toEqual([
    expect.objectContaining({ title: 'Open outside election', candidates: 2, answered: 0 }),
  ])
  expect(read.decisions!.items).toHaveLength(20)
  const { search } = new URL(read.decisions!.next!)
  const second = await (await ask('decisions', search)).json()
  expect(second.items).toHaveLength(1)
  expect(second.next).toBeNull()
})

test('the document lists every list, and a program of any page may read it', async () => {
  const answer = await getOpenApi()
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const { openapi, paths } = await answer.json()
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(openListNames.map((name) => `/${name}`))
})

test.each([
  ['members', '', 404],
  ['constructor', '', 404],
  ['decisions', '?before=x', 400],
  ['decisions', '?before=', 400],
  ['events', '?before=7b0a2f5e-6d8f-4c59-9c4e-0a3a4c2b1d00', 400],
])('%s%s is no list or no page of one', async (list, query, status) => {
  const answer = await ask(list, query)
  expect(answer.status).toBe(status)
  expect(Object.keys(await answer.json())).toEqual(['code', 'message'])
})

test('the feeds say what is new, and nothing that is not public', async () => {
  freezeClock(tomorrow)
  const json = await (await getJsonFeed()).text()
  const rss = await (await getRss()).text()
  const titles = (JSON.parse(json).items as { title: string }[]).map(({ title }) => title)
  expect(titles).toContain('Joint statement: Hidden statement')
  expect(titles).toContain('Event: Open <event> ]]> here')
  expect(titles.filter((title) => title.startsWith('Decided: '))).toHaveLength(20)
  expect(rss).toMatch(/^<\?xml/)
  expect(rss).toContain('<![CDATA[Event: Open <event>')
  expect(rss).not.toContain(']]> here')
  freezeClock(closing)
  for (const feed of [await getJsonFeed(), await getRss()])
    expect(await feed.text()).not.toMatch(/Hidden|secret|@|Mover|Seconder|Weaver/)
})
