import '@/tests/support/database'
import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { sendComplaintAction } from '@/app/complaints/actions'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { setUp } from '@/db/schema/membership/set-up'
import { members, people } from '@/db/schema/people/people'
import { enrolmentCodes } from '@/db/schema/people/sign-in'
import { listSettingFindings } from '@/lib/health/read-health'
import { type Actor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { untouched } from '@/lib/kernel/forms'
import { hashOf } from '@/lib/kernel/ids'
import { enterSetUp } from '@/lib/membership/founding/enter-set-up'
import { finishSetUp } from '@/lib/membership/founding/finish-set-up'
import { foundFromSetUp } from '@/lib/membership/founding/found-from-set-up'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import { founderInHand } from '@/lib/membership/founding/founder-in-hand'
import { foundersFile } from '@/lib/membership/founding/founders'
import { makeFounderCode } from '@/lib/membership/founding/make-founder-code'
import { nameFounder, unnameFounder } from '@/lib/membership/founding/name-founders'
import { openSetUp } from '@/lib/membership/founding/open-set-up'
import { listFirstOfficers, readSetUp } from '@/lib/membership/founding/read-set-up'
import { sendTestEmail } from '@/lib/membership/founding/send-test-email'
import { isBeforeFounding } from '@/lib/membership/founding/set-up-stage'
import { organisation } from '@/lib/organisation'
import { actorOf } from '@/lib/people/sign-in/actor'
import { enrolmentCodeMinutes } from '@/lib/people/sign-in/second-factor/enrolment-codes'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'
import { asOwner, freshDatabase } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'

const browser = vi.hoisted(() => ({ key: '' }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({
    get: (name: string) => (name === 'mandate-set-up' ? { value: browser.key } : undefined),
    set: () => {},
  }),
}))

beforeEach(async () => {
  await freshDatabase()
  browser.key = ''
})

const start = async () => (await openSetUp(system('start'), {})).code!

/** Types the code that the server has printed, in a browser. */
async function enters(code: string): Promise<Actor> {
  browser.key = (await enterSetUp(visitor, { code })).key
  return founderInHand()
}

const list = [
  { name: 'Maureen Robson', email: 'maureen@post.example', office: 'co-chair' },
  { name: 'Kwame Boateng', email: 'kwame@post.example', office: 'co-chair' },
  { name: 'Hannah Liddell', email: 'hannah@post.example' },
] as const

async function named(founder: Actor) {
  for (const one of list) await nameFounder(founder, one)
  return (await readSetUp(founder))!
}

const refused = (code: string) => ({
  status: 'rejected',
  reason: expect.objectContaining({ code }),
})

test('a code works once, in one browser, and the next start of the server prints another', async () => {
  const first = await start()
  const second = await start()
  await expect(enterSetUp(visitor, { code: first })).rejects.toMatchObject({
    code: 'set-up.wrong-code',
  })
  const tries = await Promise.allSettled([
    enterSetUp(visitor, { code: second }),
    enterSetUp(visitor, { code: ` ${second.toUpperCase()} ` }),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(tries).toContainEqual(refused('set-up.wrong-code'))
  const [row] = await database().select().from(setUp)
  expect(JSON.stringify(row)).not.toContain(second)
  const entered = tries.find((one) => one.status === 'fulfilled')!
  expect(row).toMatchObject({ codeHash: null, keyHash: hashOf(entered.value.key) })

  // Whoever lost the browser starts the server again, and the browser that was lost opens nothing any more.
  const lost: Actor = { kind: 'founder', keyHash: row!.keyHash! }
  const founder = await enters(await start())
  await nameFounder(founder, list[0])
  await expect(nameFounder(lost, list[1])).rejects.toMatchObject({ code: 'not-there' })
})

test('wrong codes are counted by place, and the right one does not count', async () => {
  const code = await start()
  for (let tries = 0; tries < 10; tries += 1) {
    await expect(enterSetUp(visitor, { code: 'aaaa-bbbb-cccc' })).rejects.toMatchObject({
      code: 'set-up.wrong-code',
    })
  }
  await expect(enterSetUp(visitor, { code })).rejects.toMatchObject({ code: 'too-many-tries' })
})

test('without the code nobody sees or sends anything, and before the first day the site takes no form at all', async () => {
  await start()
  expect(await isBeforeFounding()).toBe(true)
  browser.key = 'made up'
  const stranger = await founderInHand()
  expect(stranger).toEqual(visitor)
  expect(await readSetUp(stranger)).toBeUndefined()
  expect(await listFirstOfficers(stranger)).toEqual([])
  expect(await listSettingFindings(stranger)).toBeUndefined()
  for (const act of [
    () => nameFounder(stranger, list[0]),
    () => foundFromSetUp(stranger, { seen: '' }),
    () => sendTestEmail(stranger, { email: 'a@post.example' }),
    () => finishSetUp(stranger, {}),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect(await sendComplaintAction(untouched, new FormData())).toMatchObject({
    message: 'This site is not set up yet.',
  })
})

test('names are a sealed list until the organisation is founded with exactly that list', async () => {
  const founder = await enters(await start())
  await nameFounder(founder, list[0])
  expect((await readSetUp(founder))!.lacks).toHaveLength(1)
  await expect(nameFounder(founder, { ...list[1], email: list[0].email })).rejects.toMatchObject({
    code: 'set-up.named-already',
  })
  const seats = organisation.offices['co-chair'].seats
  const together = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) =>
      nameFounder(founder, { name, email: `${name}@post.example`, office: 'co-chair' }),
    ),
  )
  expect(together.filter(({ status }) => status === 'fulfilled')).toHaveLength(seats - 1)
  expect(together).toContainEqual(refused('set-up.seat-taken'))
  const seen = (await readSetUp(founder))!
  expect(JSON.stringify(await database().select().from(setUp))).not.toContain('maureen')

  await unnameFounder(founder, { founderId: seen.founders[1]!.id })
  await expect(foundFromSetUp(founder, { seen: seen.seen })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  const now = (await readSetUp(founder))!
  await expect(foundFromSetUp(founder, { seen: now.seen })).rejects.toMatchObject({
    code: 'bad-request',
  })
  expect(await database().select().from(members)).toEqual([])
})

test('founded once, by two presses and the server’s command at the same moment, and each founder is told by whom', async () => {
  const founder = await enters(await start())
  const { seen } = await named(founder)
  const others = list.map((one) => ({ ...one, email: `other-${one.email}` }))
  const tries = await Promise.allSettled([
    foundFromSetUp(founder, { seen }),
    foundFromSetUp(founder, { seen }),
    foundOrganisation(system('founding'), { founders: foundersFile.parse(others) }),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(tries.filter(({ status }) => status === 'rejected')).toEqual([
    refused('organisation.founded'),
    refused('organisation.founded'),
  ])
  const [everybody] = await database().select({ count: count() }).from(people)
  expect(everybody!.count).toBe(3)
  expect(await database().select().from(setUp)).toMatchObject([
    { foundersSealed: null, foundedAt: expect.any(Date) },
  ])
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.message, 'organisation-founded'))
  expect(mails).toHaveLength(3)
})

test('an interruption leaves nothing half founded', async () => {
  const founder = await enters(await start())
  const { seen } = await named(founder)
  // The last of them cannot be written.
  await asOwner((db) =>
    db.execute(
      `alter table people add constraint no_more check (email <> '${list[2].email}') not valid`,
    ),
  )
  await expect(foundFromSetUp(founder, { seen })).rejects.toThrow()
  expect(await database().select().from(people)).toEqual([])
  expect((await readSetUp(founder))!.founders).toHaveLength(3)
  await asOwner((db) => db.execute('alter table people drop constraint no_more'))
  await foundFromSetUp(founder, { seen })
  expect(await database().select().from(members)).toHaveLength(3)
})

test('first officers get a code that works with their own session, and once they have a factor no other', async () => {
  const founder = await enters(await start())
  const { seen } = await named(founder)
  await foundFromSetUp(founder, { seen })
  const [kwame, maureen] = await listFirstOfficers(founder)
  expect([kwame!.name, maureen!.name]).toEqual(['Kwame Boateng', 'Maureen Robson'])
  const before = await makeFounderCode(founder, { personId: kwame!.personId })
  const code = await makeFounderCode(founder, { personId: kwame!.personId })
  expect((await mailsTo('maureen@post.example')).map(({ message }) => message)).toContain(
    'colleague-second-factor-changed',
  )
  const [row] = await database()
    .select()
    .from(enrolmentCodes)
    .where(eq(enrolmentCodes.personId, kwame!.personId))
  expect(row!.madeBy).toBeNull()
  const session = (await actorOf(kwame!.personId, { secondFactor: false }))!
  await expect(startSecondFactor(session, { code: before })).rejects.toMatchObject({
    code: 'second-factor.enrolment-code',
  })
  await startSecondFactor(session, { code })

  await asOwner((db) =>
    db.execute(`update second_factors set confirmed_at = now(), secret_sealed = new_secret_sealed`),
  )
  await expect(makeFounderCode(founder, { personId: kwame!.personId })).rejects.toMatchObject({
    code: 'second-factor.in-use',
  })
  const [hannah] = await database().select().from(people).where(eq(people.email, list[2].email))
  await expect(makeFounderCode(founder, { personId: hannah!.id })).rejects.toMatchObject({
    code: 'not-there',
  })
})

test('finished, or three days later, it is over for everybody, and no start opens it again', async () => {
  const founder = await enters(await start())
  await expect(finishSetUp(founder, {})).rejects.toMatchObject({ code: 'set-up.first' })
  const { seen } = await named(founder)
  await foundFromSetUp(founder, { seen })
  expect(await openSetUp(system('start'), {})).toEqual({})
  expect(await founderInHand()).toEqual(founder)

  const [officer] = await listFirstOfficers(founder)
  freezeClock(addDays(now(), enrolmentCodeMinutes.founder / (24 * 60)))
  expect(await founderInHand()).toEqual(visitor)
  await expect(makeFounderCode(founder, officer!)).rejects.toMatchObject({ code: 'not-there' })
  thawClock()

  await finishSetUp(founder, {})
  await expect(makeFounderCode(founder, officer!)).rejects.toMatchObject({ code: 'not-there' })
  expect(await openSetUp(system('start'), {})).toEqual({})
  expect(await database().select().from(setUp)).toEqual([])
  expect(await isBeforeFounding()).toBe(false)
})

test('a list that nobody founded with is forgotten after a month, at the next start', async () => {
  const founder = await enters(await start())
  await named(founder)
  await start()
  expect((await readSetUp(founder))!.founders).toHaveLength(3)
  freezeClock(addDays(now(), 31))
  await start()
  expect((await readSetUp(founder))!.founders).toEqual([])
  thawClock()
})
