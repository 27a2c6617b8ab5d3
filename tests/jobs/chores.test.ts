import { eq, sql } from 'drizzle-orm'
import { parseCrontab } from 'graphile-worker'
import { beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { readHealth } from '@/lib/health/read-health'
import { type ChoreName, choreNames } from '@/lib/jobs/chores'
import { listChores } from '@/lib/jobs/read-chores'
import { runAllChores, runChore } from '@/lib/jobs/run-chore'
import { crontab } from '@/lib/jobs/tasks'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { asOwner } from '@/tests/support/database'
import { aMember, anOfficer } from '@/tests/support/people'

/** The log of failures that are meant to happen. */
async function expectingErrors<Result>(act: () => Promise<Result>): Promise<Result> {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    return await act()
  } finally {
    printed.mockRestore()
  }
}

/** Renames a table for as long as `act` takes, so that whoever needs it fails for real. */
async function without(table: string, act: () => Promise<unknown>) {
  await asOwner((db) => db.execute(sql.raw(`alter table ${table} rename to ${table}_away`)))
  await expectingErrors(act)
  await asOwner((db) => db.execute(sql.raw(`alter table ${table}_away rename to ${table}`)))
}

let secretary: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('secretary')
})
const atDesk = async (name: ChoreName) =>
  (await listChores(secretary))!.find((chore) => chore.name === name)!

test('each chore is a job of its own', () => {
  const items = parseCrontab(crontab)
  expect(items.map(({ identifier }) => identifier)).toEqual(choreNames)
  expect(items.map(({ task, payload }) => ({ task, payload }))).toEqual(
    choreNames.map((name) => ({ task: 'chore', payload: { name } })),
  )
})

test('the chore that frees the work of stopped workers waits behind no other', () => {
  const [line] = crontab.split('\n').filter((one) => one.includes('release-abandoned-jobs'))
  expect(line).not.toContain('queue')
})

test('a chore that throws neither blocks nor hides the others, and shows until it has run well', async () => {
  await database()
    .insert(stripeEvents)
    .values({
      id: 'evt_old',
      type: 'invoice.paid',
      payload: { id: 'evt_old' },
      receivedAt: addDays(now(), -200),
    })
  await without('payment_links', runAllChores)

  const [event] = await database()
    .select({ payload: stripeEvents.payload })
    .from(stripeEvents)
    .where(eq(stripeEvents.id, 'evt_old'))
  expect(event!.payload, 'a later chore did its work').toBeNull()
  const list = (await listChores(secretary))!
  expect(list.every(({ ranAt }) => ranAt)).toBe(true)
  const failed = await atDesk('erase-payment-links')
  expect(failed).toMatchObject({ failingSince: expect.any(Date), error: expect.any(String) })
  expect((await atDesk('erase-webhooks')).failingSince).toBeNull()
  expect((await automatic()).says).toContain('erase-payment-links')

  await without('payment_links', () => runChore('erase-payment-links').catch(() => {}))
  expect((await atDesk('erase-payment-links')).failingSince).toEqual(failed.failingSince)

  await runAllChores()
  expect(await atDesk('erase-payment-links')).toMatchObject({
    failingSince: null,
    error: null,
    ranWellAt: expect.any(Date),
  })
  expect((await automatic()).light).toBe('good')
})

async function automatic() {
  const { findings } = await readHealth()
  return findings.find(({ about }) => about === 'Automatic tasks')!
}

test('what a chore throws reaches the queue, which tries it again', async () => {
  await without('payment_links', () =>
    expect(runChore('erase-payment-links')).rejects.toThrow(/payment_links/),
  )
})

test('members see nothing of the chores', async () => {
  expect(await listChores(await aMember())).toBeUndefined()
})
