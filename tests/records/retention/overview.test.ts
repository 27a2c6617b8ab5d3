import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { retentionHeadline } from '@/app/desk/retention/retention-headline'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { applications } from '@/db/schema/membership/join'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { flaggedAddresses, members } from '@/db/schema/people/people'
import { signInTokens } from '@/db/schema/people/sign-in'
import { chores } from '@/lib/jobs/chores'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { eraseEndedApplications } from '@/lib/records/retention/erase-ended-applications'
import { eraseEndedSupporters } from '@/lib/records/retention/erase-ended-supporters'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { eraseOldBankLines } from '@/lib/records/retention/erase-old-bank-lines'
import { eraseOldClaims } from '@/lib/records/retention/erase-old-claims'
import { eraseOldDrafts } from '@/lib/records/retention/erase-old-drafts'
import { eraseOldFlags } from '@/lib/records/retention/erase-old-flags'
import { eraseOldMails } from '@/lib/records/retention/erase-old-mails'
import { eraseUnproven } from '@/lib/records/retention/erase-unproven'
import { eraseWebhooks } from '@/lib/records/retention/erase-webhooks'
import { getRetention, looksAhead, retentionClasses } from '@/lib/records/retention/overview'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const today = new Date('2027-02-20T12:00:00Z')
const clock = system('daily')
const runs = [
  eraseUnproven,
  eraseEndedApplications,
  eraseEndedSupporters,
  eraseLapsedMembers,
  eraseOldFlags,
  eraseOldMails,
  eraseWebhooks,
  eraseOldDrafts,
  eraseOldClaims,
  eraseOldBankLines,
]

let secretary: PersonActor
beforeAll(async () => {
  freezeClock(today)
  secretary = await anOfficer('secretary')
})
afterAll(thawClock)

/** One of each kind that was last touched so many days ago. */
async function oneOfEach(base: Date, daysAgo: number) {
  const at = addDays(base, -daysAgo)
  const [id, person, member] = [newId(), await aPerson(), await aMember()]
  await database().insert(signInTokens).values({
    id,
    email: person.email,
    purpose: 'join',
    tokenHash: newId(),
    codeHash: 'x',
    createdAt: at,
    expiresAt: at,
  })
  await database()
    .insert(outgoingMails)
    .values({
      id,
      dedupeKey: id,
      message: 'member-welcomed',
      toEmail: 'somebody@post.example',
      propsSealed: seal({}),
      state: 'sent',
      createdAt: at,
    })
  await database().insert(stripeEvents).values({ id, type: 'x', payload: {}, receivedAt: at })
  await database()
    .insert(flaggedAddresses)
    .values({
      emailHash: id,
      reason: 'Expelled from membership',
      flaggedAt: addDays(at, -1),
      reviewAt: addDays(at, 40),
    })
  await database().insert(applications).values({
    id,
    personId: person.personId,
    state: 'declined',
    startedAt: at,
    submittedAt: at,
    decidedAt: at,
    declineReason: 'Because',
  })
  await database()
    .update(members)
    .set({ resignedAt: at })
    .where(eq(members.personId, member.personId))
}

test('what the page says will go in the next days is what the runs then take, and is told as what they took', async () => {
  let base = today
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 3, maxLength: 6 }),
      fc.nat(looksAhead.length - 1),
      async (ages, place) => {
        // A year of its own for each round, so that no two runs are on the same day.
        base = addDays(base, 400)
        freezeClock(base)
        await runAll()
        for (const age of ages) await oneOfEach(base, age)
        const said = (await getRetention(secretary))!.map(({ ahead }) => ahead?.[place] ?? 0)
        expect(said.some((count) => count > 0)).toBe(true)
        freezeClock(addDays(base, looksAhead[place]!))
        await runAll()
        const then = (await getRetention(secretary))!
        for (const [at, { what, last, ahead }] of then.entries()) {
          if (said[at]! > 0) expect(last, what).toMatchObject({ count: said[at], at: now() })
          else expect(last?.at, what).not.toEqual(now())
          expect(ahead?.[0] ?? 0, what).toBeLessThanOrEqual(ages.length)
        }
      },
    ),
    { numRuns: 2 },
  )
  freezeClock(today)
})

async function runAll() {
  for (const run of runs) while ((await run(clock, {})).more) {}
}

test('each line is run by a chore that the desk lists', () => {
  expect(retentionClasses.map(({ chore }) => chore).filter((chore) => !(chore in chores))).toEqual(
    [],
  )
})

test('each chore that erases is a line of its own, so that none is forgotten', () => {
  const erasing = Object.keys(chores).filter((chore) => chore.startsWith('erase-'))
  expect(retentionClasses.map(({ chore }) => chore).toSorted()).toEqual(erasing.toSorted())
})

test('nothing is counted where a number would tell that there was a case, or somebody in a network', async () => {
  const lines = (await getRetention(secretary))!
  expect(lines.filter(({ ahead }) => !ahead).map(({ what }) => what)).toEqual([
    'What was written in complaints',
    'What was written in cases about members',
    'Who convened a network',
    'Who came to meetings of networks, and what they needed',
    'Who signed up for events for a network alone, and what they needed',
    'That emails about networks were sent',
  ])
  expect(lines.filter(({ ahead, last }) => !ahead && last)).toEqual([])
})

test('only officers who read the audit log read it', async () => {
  expect(await getRetention(await aMember())).toBeUndefined()
  expect(await getRetention(await anOfficer('membership-secretary'))).toBeUndefined()
})

test.each([
  [[], 'Nothing is due to be deleted in the next 30 days'],
  [[1], '1 record will be deleted in the next 30 days'],
  [[1200, 34], '1,234 records will be deleted in the next 30 days'],
])('the headline of %j', (counts, sentence) => {
  expect(retentionHeadline(counts.map((count) => ({ ahead: [0, 0, count] })))).toBe(sentence)
})
