import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { supporters } from '@/db/schema/people/supporters'
import { getMotion } from '@/lib/democracy/motions/read'
import { rewriteMotion } from '@/lib/democracy/motions/rewrite-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { openForSupport } from '@/lib/democracy/motions/support/open-for-support'
import { getSupport, listMotionsToSupport } from '@/lib/democracy/motions/support/read-support'
import { showSupport } from '@/lib/democracy/motions/support/show-support'
import { supportMotion } from '@/lib/democracy/motions/support/support-motion'
import { withdrawSupport } from '@/lib/democracy/motions/support/withdraw-support'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, aPerson } from '@/tests/support/people'
import { aMovedMotion, members, opening, theOfficers } from './electorate'

const enough = organisation.rules.motionSupporters
let many: PersonActor[]
beforeAll(async () => {
  freezeClock(opening)
  many = await members(enough + 3)
})

async function anOpenedMotion() {
  const { mover } = await theOfficers()
  const number = await aMovedMotion()
  await openForSupport(mover, { number })
  return number
}

async function aSupporter(name: string, since = addDays(opening, -30)) {
  const person = await aPerson({ name })
  await database().insert(supporters).values({ personId: person.personId, since })
  return person
}

const yes = (number: number, shown = false) => ({ number, version: 1, shown })

test('with as many as it takes, each once, a motion is put without a seconder, and its mover hears of it', async () => {
  const { mover } = await theOfficers()
  const number = await anOpenedMotion()
  const first = many.slice(0, enough - 1)
  await Promise.all([...first, ...first].map((one) => supportMotion(one, yes(number))))
  expect(await getSupport(mover, number)).toMatchObject({ count: enough - 1, gathering: true })
  const tried = await Promise.allSettled(
    many.slice(enough - 1).map((one) => supportMotion(one, yes(number))),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await getSupport(mover, number)).toMatchObject({ count: enough, put: true })
  expect(await getMotion(mover, number)).toMatchObject({
    state: 'seconded',
    putBySupport: true,
    seconder: undefined,
  })
  const mails = await database().select().from(outgoingMails)
  expect(mails.filter(({ message }) => message === 'motion-put')).toHaveLength(1)
})

test('a seconder and the last supporter at once: one of them puts it', async () => {
  const { mover, seconder } = await theOfficers()
  const number = await anOpenedMotion()
  for (const one of many.slice(0, enough - 1)) await supportMotion(one, yes(number))
  const tried = await Promise.allSettled([
    supportMotion(many[enough]!, yes(number)),
    secondMotion(seconder, { number }),
  ])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await getMotion(mover, number))!.state).toBe('seconded')
})

test('its mover alone opens it; before that nobody supports it', async () => {
  const { seconder, mover } = await theOfficers()
  const number = await aMovedMotion()
  await expect(openForSupport(seconder, { number })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(supportMotion(seconder, yes(number))).rejects.toMatchObject({
    code: 'motion.not-open-for-support',
  })
  expect(await getSupport(seconder, number)).toBeUndefined()
  await openForSupport(mover, { number })
  await expect(supportMotion(mover, yes(number))).rejects.toMatchObject({
    code: 'motion.own-support',
  })
})

test('whoever was a supporter before reads it and supports it, whoever came for it does not', async () => {
  const before = await aSupporter('Sue Before')
  const number = await anOpenedMotion()
  const after = await aSupporter('Ann After', addDays(opening, 1))
  const stranger = await aPerson()
  expect(await listMotionsToSupport(before)).toContainEqual(expect.objectContaining({ number }))
  expect(await listMotionsToSupport(after)).toEqual([])
  await supportMotion(before, yes(number, true))
  for (const one of [after, stranger]) {
    expect(await getSupport(one, number)).toBeUndefined()
    await expect(supportMotion(one, yes(number))).rejects.toMatchObject({
      code: 'motion.not-supporter',
    })
  }
  expect(await getSupport(before, number)).toMatchObject({
    names: ['Sue Before'],
    members: 0,
    own: { shown: true },
  })
})

test('a name is read where its person agrees, until they do not, and nothing is left of what is withdrawn', async () => {
  const { mover } = await theOfficers()
  const number = await anOpenedMotion()
  const ann = await aMember({ name: 'Ann Shown' })
  const bob = await aMember({ name: 'Bob Hidden' })
  await supportMotion(ann, yes(number, true))
  await supportMotion(bob, yes(number))
  expect((await getSupport(mover, number))!.names).toEqual(['Ann Shown'])
  await showSupport(ann, { number, shown: false })
  await showSupport(bob, { number, shown: true })
  expect((await getSupport(mover, number))!.names).toEqual(['Bob Hidden'])
  await withdrawSupport(bob, { number })
  expect(await getSupport(mover, number)).toMatchObject({ count: 1, names: [] })
  await expect(withdrawSupport(mover, { number })).rejects.toMatchObject({ code: 'not-there' })
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'motion.supported'))
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.every(({ actorId }) => actorId === null)).toBe(true)
})

test('once somebody supports it its words are fixed, and words that changed meanwhile are read again', async () => {
  const { mover } = await theOfficers()
  const number = await anOpenedMotion()
  await rewriteMotion(mover, { number, version: 1, text: 'We resolve to ask twice.' })
  await expect(supportMotion(many[0]!, yes(number))).rejects.toMatchObject({
    code: 'motion.words-changed',
  })
  await supportMotion(many[0]!, { ...yes(number), version: 2 })
  await expect(
    rewriteMotion(mover, { number, version: 2, text: 'We resolve to ask thrice.' }),
  ).rejects.toMatchObject({ code: 'motion.words-supported' })
})

test('with the motion goes what supported it; of somebody erased the number stays', async () => {
  const { mover } = await theOfficers()
  const number = await anOpenedMotion()
  const lee = await aSupporter('Lee Leaver')
  await supportMotion(lee, yes(number, true))
  await verb('retention.run', (work) => erasePerson(work, lee.personId))(system('daily'), {})
  expect(await getSupport(mover, number)).toMatchObject({ count: 1, names: [] })
  await withdrawMotion(mover, { number })
  expect(await getSupport(mover, number)).toMatchObject({ count: 0 })
  await expect(supportMotion(many[0]!, yes(number))).rejects.toMatchObject({
    code: 'motion.withdrawn',
  })
})
