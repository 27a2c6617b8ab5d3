import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listWaiting } from '@/app/desk/waiting/list-waiting'
import { database } from '@/db/client'
import { flaggedAddresses } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { flagOf, flagOn, reviewOf } from '@/lib/people/members/flagged-address'
import { eraseOldFlags } from '@/lib/records/retention/erase-old-flags'
import { confirmKeepingFlag } from '@/lib/records/retention/flags/confirm-keeping-flag'
import { flagReviewDays } from '@/lib/records/retention/flags/keep-reasons'
import { proposeKeepingFlag } from '@/lib/records/retention/flags/propose-keeping-flag'
import { listFlags } from '@/lib/records/retention/flags/read'
import { aMember, anOfficer } from '@/tests/support/people'

const flaggedAt = new Date('2026-11-20T12:00:00Z')
const reviewAt = reviewOf(flaggedAt)
const clock = system('daily')
const refusedAs = (code: string) => expect.objectContaining({ code })

let secretary: PersonActor
let chair: PersonActor
beforeAll(async () => {
  freezeClock(addDays(reviewAt, -30))
  secretary = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  chair = await anOfficer('co-chair', { name: 'Kwame Boateng' })
})
afterAll(thawClock)

async function flagged(email: string) {
  const emailHash = flagOf(email)
  await database()
    .insert(flaggedAddresses)
    .values({ emailHash, reason: 'Expelled from membership', flaggedAt, reviewAt })
  return { email, emailHash }
}

test('it goes by itself at its review date, and one officer alone keeps nothing', async () => {
  freezeClock(addDays(reviewAt, -30))
  const [letGo, proposed] = [await flagged('one@gone.example'), await flagged('two@gone.example')]
  await proposeKeepingFlag(secretary, { emailHash: proposed.emailHash, reason: 'safety' })
  await expect(
    confirmKeepingFlag(secretary, { emailHash: proposed.emailHash, reason: 'safety' }),
  ).rejects.toThrow(refusedAs('two-people'))
  freezeClock(addDays(reviewAt, -1))
  await eraseOldFlags(clock, {})
  expect(await flagOn(letGo.email)).toBeDefined()
  freezeClock(reviewAt)
  await eraseOldFlags(clock, {})
  expect(await flagOn(letGo.email)).toBeUndefined()
  expect(await flagOn(proposed.email)).toBeUndefined()
})

test('two officers keep it for as long again, with the reason of the first', async () => {
  freezeClock(addDays(reviewAt, -flagReviewDays - 1))
  const { email, emailHash } = await flagged('kept@gone.example')
  const keep = { emailHash, reason: 'deceit' as const }
  await expect(proposeKeepingFlag(secretary, keep)).rejects.toThrow(refusedAs('flag.too-early'))
  freezeClock(addDays(reviewAt, -flagReviewDays))
  await proposeKeepingFlag(secretary, keep)
  await expect(proposeKeepingFlag(chair, keep)).rejects.toThrow(refusedAs('flag.waits-already'))
  await expect(confirmKeepingFlag(chair, { emailHash, reason: 'case' })).rejects.toThrow(
    refusedAs('moved-meanwhile'),
  )
  const confirmed = await Promise.allSettled([
    confirmKeepingFlag(chair, keep),
    confirmKeepingFlag(chair, keep),
  ])
  expect(confirmed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await flagOn(email)).toEqual({
    reason: 'They tried to come back under other details',
    flaggedAt,
    reviewAt: reviewOf(reviewAt),
  })
  freezeClock(reviewAt)
  await eraseOldFlags(clock, {})
  expect(await flagOn(email)).toBeDefined()
  await database().delete(flaggedAddresses).where(eq(flaggedAddresses.emailHash, emailHash))
})

test('officers who decide on applications read how many there are and when each goes, and nobody else', async () => {
  freezeClock(addDays(reviewAt, -30))
  const { emailHash } = await flagged('listed@gone.example')
  expect(await listFlags(secretary)).toMatchObject({
    count: 1,
    flags: [{ reason: 'Expelled from membership', mayPropose: true, mayConfirm: false }],
  })
  const todo = async (officer: PersonActor) =>
    (await listWaiting(officer)).flatMap(({ rows }) => rows).filter(({ key }) => /^flag/.test(key))
  expect(await todo(secretary)).toMatchObject([
    { who: 'A remembered address', todo: expect.stringMatching(/^Keep it, or let it go/) },
  ])
  await proposeKeepingFlag(secretary, { emailHash, reason: 'case' })
  expect(await todo(secretary)).toEqual([])
  expect(await todo(chair)).toMatchObject([
    { todo: 'Confirm as the second officer that it is kept' },
  ])
  expect((await listFlags(chair))!.flags).toMatchObject([
    { mayPropose: false, mayConfirm: true, proposedByName: 'Nasreen Akhtar' },
  ])
  for (const nobody of [await aMember(), await anOfficer('treasurer')])
    expect(await listFlags(nobody)).toBeUndefined()
})
