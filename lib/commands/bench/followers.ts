import { Agent, request } from 'node:http'
import { eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetingItems, meetings } from '@/db/schema/democracy/meetings'
import { people } from '@/db/schema/people/people'
import { sessions } from '@/db/schema/people/sign-in'
import { standings } from '@/db/schema/people/standings'
import { emailOf } from '@/lib/demo/cast'
import { turnSpeakingList } from '@/lib/democracy/meetings/running/set-speaking-rules'
import type { PersonActor } from '@/lib/kernel/actor'
import { wallClock } from '@/lib/kernel/clock'
import { cookieNamed } from '@/lib/kernel/cookies'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { standingSql } from '@/lib/people/members/standing-sql'
import { actorOf } from '@/lib/people/sign-in/actor'
import { percentile, type Times } from './measure'
import { result } from './report'

/**
 * Members who follow a meeting on one instance, each with a session and a connection of their own. The chair moves it on, and it is
 * timed until each of them has heard of it: from before the verb, so that its transaction is in it.
 */
export async function timeFollowers(site: string, followers: number, updates: number) {
  const personId = await theChair()
  const chair = (await actorOf(personId, { secondFactor: true })) as PersonActor
  const number = await anOpenMeeting(personId)
  const address = `${site}/meetings/${number}/live/stream`
  const agent = new Agent({ keepAlive: true, maxSockets: followers })
  let heard = () => {}
  const tokens = await manySessions(followers)
  try {
    const began = performance.now()
    for (let place = 0; place < tokens.length; place += 50) {
      const some = tokens.slice(place, place + 50)
      await Promise.all(some.map((token) => follow(address, agent, token, () => heard())))
    }
    result(`${followers} followers, until all of them follow`, performance.now() - began, 'ms')
    const times: Times = []
    for (let update = 0; update < updates; update += 1) {
      const start = performance.now()
      const all = new Promise<void>((done) => {
        let waiting = followers
        heard = () => {
          times.push(performance.now() - start)
          waiting -= 1
          if (waiting === 0) done()
        }
      })
      await turnSpeakingList(chair, { number, open: update % 2 === 0 })
      await all
    }
    times.sort((one, other) => one - other)
    result(`${followers} followers, an update, p50`, percentile(times, 50), 'ms')
    const p95 = percentile(times, 95)
    result(`${followers} followers, an update, p95`, p95, 'ms', { baseline: 1000, goal: '≤ 1' })
  } finally {
    agent.destroy()
    await database().delete(meetings).where(eq(meetings.number, number))
    await database()
      .delete(sessions)
      .where(inArray(sessions.tokenHash, tokens.map(hashOf)))
  }
}

/** Answers once the first state has come; each further one is heard. */
function follow(address: string, agent: Agent, token: string, heard: () => void) {
  return new Promise<void>((done, fail) => {
    const headers = { cookie: `${cookieNamed('mandate')}=${token}` }
    const sent = request(address, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200)
        return fail(new Error(`${address} answered ${answer.statusCode}`))
      let first = true
      let words = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        words += piece
        for (let end = words.indexOf('\n\n'); end >= 0; end = words.indexOf('\n\n')) {
          const event = words.slice(0, end)
          words = words.slice(end + 2)
          if (!event.startsWith('data:')) continue
          if (first) done()
          else heard()
          first = false
        }
      })
    })
    sent.on('error', fail)
    sent.end()
  })
}

async function theChair(): Promise<string> {
  const [person] = await database()
    .select({ personId: people.id })
    .from(people)
    .where(eq(people.email, emailOf('maureen')))
  return person!.personId
}

/** A meeting of everybody that goes on, as calling and opening it would leave it, without telling everybody. */
async function anOpenMeeting(personId: string): Promise<number> {
  const at = wallClock()
  const id = newId()
  const [meeting] = await database()
    .insert(meetings)
    .values({
      id,
      kind: 'ordinary',
      state: 'open',
      startsAt: at,
      endsAt: new Date(at.getTime() + 2 * 3_600_000),
      onlineLink: 'https://meet.example/hall',
      draftedBy: personId,
      draftedAt: at,
      calledBy: personId,
      calledAt: at,
      openedBy: personId,
      openedAt: at,
      rollSize: 0,
      quorum: 15,
    })
    .returning({ number: meetings.number })
  await database()
    .insert(meetingItems)
    .values({ id: newId(), meetingId: id, position: 1, title: 'Reports', minutes: 60 })
  return meeting!.number
}

/** Open sessions of so many members, as signing in would leave them. */
async function manySessions(count: number): Promise<string[]> {
  const at = wallClock()
  const who = await database()
    .select({ personId: standings.personId })
    .from(standings)
    .where(eq(standingSql(at), 'good'))
    .limit(count)
  const made = who.map(({ personId }) => ({ personId, token: newToken() }))
  await database()
    .insert(sessions)
    .values(
      made.map(({ personId, token }) => ({
        id: newId(),
        tokenHash: hashOf(token),
        personId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + 86_400_000),
      })),
    )
  return made.map(({ token }) => token)
}
