import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { POST as cast } from '@/app/api/elections/[slug]/ballots/route'
import { GET as board } from '@/app/api/elections/[slug]/board.ndjson/route'
import { GET as manifest } from '@/app/api/elections/[slug]/manifest.json/route'
import { POST as collect } from '@/app/api/elections/[slug]/paper/route'
import { database } from '@/db/client'
import { aLocker, aRequest, collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { makeBallot, receiptOf } from '@/lib/democracy/elections/protocol/ballot'
import { type Actor, visitor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import {
  aPublishedElection,
  collecting,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'

const state = vi.hoisted(() => ({ asked: 0, place: '203.0.113.7', who: undefined as unknown }))
vi.mock('@/lib/people/sign-in/viewer', () => ({
  viewer: async () => {
    state.asked += 1
    return state.who
  },
}))
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': state.place }),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

let election: Published
beforeAll(async () => {
  election = await aPublishedElection(3)
})

function at(slug: string) {
  return { params: Promise.resolve({ slug }) }
}

function sent(what: unknown, type = 'application/json') {
  const body = typeof what === 'string' ? what : JSON.stringify(what)
  return new Request('http://mandate.test', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  })
}

async function collectAs(who: Actor, what: unknown, slug = election.slug) {
  state.who = who
  return collect(sent(what), at(slug))
}

test('a browser collects a paper with its session, and only then', async () => {
  freezeClock(collecting)
  const [voter] = election.voters
  const { blinded } = await aRequest(election.published)
  expect((await collectAs(visitor, { blinded, locker: aLocker })).status).toBe(401)
  const first = await collectAs(voter!, { blinded, locker: aLocker })
  expect(first.status).toBe(200)
  const { signature } = await first.json()
  expect(await (await collectAs(voter!, { blinded, locker: aLocker })).json()).toEqual({
    signature,
  })
  const other = await aRequest(election.published)
  const second = await collectAs(voter!, { blinded: other.blinded, locker: aLocker })
  expect(second.status).toBe(409)
  expect((await second.json()).message).toMatch(/another device/)
  for (const bad of ['', '{', [], {}, { blinded }, { blinded, locker: 'x' }])
    expect((await collectAs(voter!, bad)).status).toBe(400)
  expect((await collectAs(voter!, { blinded, locker: aLocker }, 'no\0where')).status).toBe(404)
})

test('the box asks nobody who they are, and keeps no address', async () => {
  freezeClock(collecting)
  const paper = await collected(election.voters[1]!, election.slug, election.published)
  freezeClock(voting)
  state.asked = 0
  const ballot = await makeBallot(election.published, paper, {}, 2)
  const answer = await cast(sent(ballot), at(election.slug))
  expect(await answer.json()).toEqual({ receipt: await receiptOf(ballot), sequence: 2 })
  expect(answer.headers.get('set-cookie')).toBeNull()
  const older = await makeBallot(election.published, paper, {}, 1)
  expect((await cast(sent(older), at(election.slug))).status).toBe(409)
  for (const bad of ['', 'x', {}, [ballot], { ...ballot, sequence: 3 }])
    expect((await cast(sent(bad), at(election.slug))).status).toBe(400)
  expect((await cast(sent(ballot, 'text/plain'), at(election.slug))).status).toBe(400)
  expect((await cast(sent('x'.repeat(40_000)), at(election.slug))).status).toBe(400)
  expect((await cast(sent(ballot), at('nowhere'))).status).toBe(404)
  expect(state.asked).toBe(0)
  const [rows] = await database().execute(sql`select count(*)::int as n from rate_limits`)
  expect(rows).toEqual({ n: 0 })
})

test('one place brings so many ballots a minute and no more; another place is not held up', async () => {
  const statuses = { taken: 0, refused: 0 }
  state.place = '203.0.113.8'
  for (let n = 0; n < 260; n += 1) {
    const { status } = await cast(sent('x'), at(election.slug))
    if (status === 429) statuses.refused += 1
    else statuses.taken += 1
  }
  // A minute may end in between.
  expect(statuses.taken).toBeGreaterThanOrEqual(240)
  expect(statuses.refused).toBeLessThanOrEqual(20)
  state.place = '203.0.113.9'
  expect((await cast(sent('x'), at(election.slug))).status).toBe(400)
})

test('board and manifest are for everybody', async () => {
  const lines = (await (await board(sent(''), at(election.slug))).text()).trim().split('\n')
  const found = await audit(lines, { unfinished: true })
  expect(found.problems).toEqual([])
  expect(await (await manifest(sent(''), at(election.slug))).json()).toEqual(found.manifest)
  expect((await board(sent(''), at('nowhere'))).status).toBe(404)
  expect((await manifest(sent(''), at('no\0where'))).status).toBe(404)
})
