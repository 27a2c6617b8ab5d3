import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { sessionOf } from '@/lib/kernel/auth'
import { wallClock } from '@/lib/kernel/clock'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { endSession } from '@/lib/people/sign-in/end-session'
import { endSessions } from '@/lib/people/sign-in/end-sessions'
import { codeField, emailField } from '@/lib/people/sign-in/forms'
import { listDevices } from '@/lib/people/sign-in/read'
import { aMember, anOfficer } from '@/tests/support/people'

// What proxy.ts says of a page where it may be written down who came.
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-leaves-no-trace': 'no' }),
}))

const minutes = 60_000
const hours = 60 * minutes

async function aSession(person: PersonActor, ages: { opened?: number; seen?: number } = {}) {
  const token = newToken()
  const at = wallClock().getTime()
  const [row] = await database()
    .insert(sessions)
    .values({
      id: newId(),
      tokenHash: hashOf(token),
      personId: person.personId,
      device: 'Firefox on Linux',
      createdAt: new Date(at - (ages.opened ?? 0)),
      lastSeenAt: new Date(at - (ages.seen ?? 0)),
      expiresAt: new Date(at - (ages.opened ?? 0) + 14 * 24 * hours),
    })
    .returning()
  return { token, actor: { ...person, sessionId: row!.id } }
}

test.each([
  ['member', { opened: 13 * 24 * hours, seen: 12 * hours }, true],
  ['member', { opened: 15 * 24 * hours }, false],
  ['officer', { opened: 11 * hours, seen: 29 * minutes }, true],
  ['officer', { opened: 11 * hours, seen: 31 * minutes }, false],
  ['officer', { opened: 13 * hours, seen: 0 }, false],
] as const)('a session of a %s aged %o is open: %s', async (kind, ages, open) => {
  const person =
    kind === 'member' ? await aMember() : await anOfficer('treasurer', { seat: next() })
  const { token } = await aSession(person, ages)
  expect((await sessionOf(token)) !== undefined).toBe(open)
})

let seats = 0
const next = () => (seats += 1)

test('being seen keeps an officer in; a session tells only who, which and how', async () => {
  const { token } = await aSession(await anOfficer('secretary'), { seen: 20 * minutes })
  const session = await sessionOf(token)
  expect(Object.keys(session!).sort()).toEqual([
    ...['personId', 'powersFrom', 'secondFactor', 'sessionId', 'steppedUp'],
  ])
  const [row] = await database().select().from(sessions).where(eq(sessions.id, session!.sessionId))
  expect(wallClock().getTime() - row!.lastSeenAt.getTime()).toBeLessThan(minutes)
})

test('a made-up cookie opens nothing', async () => {
  expect(await sessionOf('made up')).toBeUndefined()
})

test('devices are listed and signed out, one, the others, or all; never somebody else’s', async () => {
  const person = await aMember()
  const [here, there, third] = [
    await aSession(person),
    await aSession(person),
    await aSession(person),
  ]
  const devices = await listDevices(here.actor)
  expect(devices).toHaveLength(3)
  expect(devices.filter((device) => device.current)).toHaveLength(1)

  const stranger = await aSession(await aMember())
  const theirs = { sessionId: there.actor.sessionId }
  await expect(endSession(stranger.actor, theirs)).rejects.toMatchObject({ code: 'not-there' })
  await endSession(here.actor, theirs)
  expect(await sessionOf(there.token)).toBeUndefined()

  await endSessions(here.actor, { which: 'others' })
  expect(await sessionOf(third.token)).toBeUndefined()
  expect(await sessionOf(here.token)).toBeDefined()
  await endSessions(here.actor, { which: 'all' })
  expect(await sessionOf(here.token)).toBeUndefined()
  expect(await sessionOf(stranger.token)).toBeDefined()
})

test('addresses and codes are read as people type them', () => {
  expect(emailField.parse('  Ada@Post.Example ')).toBe('ada@post.example')
  expect(codeField.parse(' 123 456 ')).toBe('123456')
  expect(emailField.safeParse('ada').success).toBe(false)
  expect(codeField.safeParse('12345').success).toBe(false)
})
