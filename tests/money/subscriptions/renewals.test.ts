import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { announceRenewals } from '@/lib/money/subscriptions/renewals/announce-renewals'
import { organisation } from '@/lib/organisation'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

type Row = Partial<typeof subscriptions.$inferInsert>

async function aYearly(row: Row = {}) {
  const member = await aMember()
  const yearly = { band: 'basic', amountPence: 3600, interval: 'year', status: 'active' } as const
  await database()
    .update(subscriptions)
    .set({ ...yearly, currentPeriodEndsAt: addDays(now(), 20), ...row })
    .where(eq(subscriptions.personId, member.personId))
  return member
}
const chore = () => announceRenewals(system('daily'), {})

test('told two to four weeks ahead, as the law wants it', () => {
  expect(organisation.rules.renewalNoticeDays).toBeGreaterThanOrEqual(14)
  expect(organisation.rules.renewalNoticeDays).toBeLessThanOrEqual(30)
})

test('once for each year, however often the chore runs, also by two at once', async () => {
  const member = await aYearly()
  const waiting = await aYearly({ status: 'trialing' })
  await Promise.all([chore(), chore(), chore()])
  await chore()
  for (const { email } of [member, waiting]) {
    expect(await mailsTo(email)).toMatchObject([
      { message: 'renewal-announced', props: { amountPence: 3600, band: 'Basic' } },
    ])
  }
  await database()
    .update(subscriptions)
    .set({ currentPeriodEndsAt: addDays(now(), 10) })
    .where(eq(subscriptions.personId, member.personId))
  await chore()
  expect(await mailsTo(member.email)).toHaveLength(2)
})

test('not who pays by the month, stops, pauses, pays nothing, owes something or has time left', async () => {
  const silent = [
    await aYearly({ interval: 'month', amountPence: 300 }),
    await aYearly({ cancelsAtPeriodEnd: true }),
    await aYearly({ pausedUntil: addDays(now(), 60) }),
    await aYearly({ band: 'free', amountPence: 0, status: 'free', currentPeriodEndsAt: null }),
    await aYearly({ status: 'past_due' }),
    await aYearly({ status: 'canceled' }),
    await aYearly({ currentPeriodEndsAt: addDays(now(), 22) }),
    await aYearly({ endedAt: now() }),
  ]
  await chore()
  for (const { email } of silent) expect(await mailsTo(email)).toEqual([])
})

test('by letter to whoever has no email address, once; and to nobody who has died', async () => {
  const [byPost, dead] = [await aYearly(), await aYearly()]
  for (const { personId } of [byPost, dead])
    await database().update(people).set({ email: null }).where(eq(people.id, personId))
  await database().update(members).set({ diedAt: now() }).where(eq(members.personId, dead.personId))
  await chore()
  await chore()
  const lettersTo = ({ personId }: { personId: string }) =>
    database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId))
  expect(await lettersTo(byPost)).toMatchObject([
    { message: 'renewal-announced', state: 'to-print' },
  ])
  expect(await lettersTo(dead)).toEqual([])
  const told = await database()
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(eq(auditEntries.action, 'dues.renewal-announced'))
  expect(told.map(({ detail }) => detail.personId)).not.toContain(dead.personId)
})

test('more than one batch goes out in turns', async () => {
  for (let count = 0; count < 203; count += 1) await aYearly()
  expect(await chore()).toEqual({ more: true })
  expect(await chore()).toEqual({ more: false })
})
