import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { enrolmentCodes, rateLimits, secondFactors } from '@/db/schema/people/sign-in'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { getSecondFactor } from '@/lib/people/sign-in/read'
import { confirmCode } from '@/lib/people/sign-in/second-factor/confirm-code'
import { finishApp } from '@/lib/people/sign-in/second-factor/finish-app'
import { handOverEnrolmentCode } from '@/lib/people/sign-in/second-factor/hand-over-enrolment-code'
import { listColleagues } from '@/lib/people/sign-in/second-factor/list-colleagues'
import { printEnrolmentCode } from '@/lib/people/sign-in/second-factor/print-enrolment-code'
import { removeApp } from '@/lib/people/sign-in/second-factor/remove-app'
import { renewBackupCodes } from '@/lib/people/sign-in/second-factor/renew-backup-codes'
import {
  askForReset,
  confirmReset,
  stopReset,
} from '@/lib/people/sign-in/second-factor/reset-second-factor'
import { getSecretToCopy } from '@/lib/people/sign-in/second-factor/secret-to-copy'
import { spendBackupCode } from '@/lib/people/sign-in/second-factor/spend-backup-code'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'
import { whereAfterSignIn } from '@/lib/people/sign-in/where-after-sign-in'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'
import { codeOf, setUpApp, signedIn } from './signed-in'

let chair: PersonActor
let secretary: PersonActor
let treasurer: PersonActor

beforeAll(async () => {
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
  treasurer = await anOfficer('treasurer')
})

beforeEach(async () => {
  thawClock()
  await database().delete(rateLimits)
})

const refusal = (code: string) => ({ code })
const inAnHour = () => freezeClock(new Date(now().getTime() + 60 * 60_000 + 1000))
const numberOf = (person: PersonActor) => ({ number: person.member!.number })

/** Everything that was mailed to somebody about second factors. */
async function newsTo({ email }: PersonActor) {
  const mails = await mailsTo(email)
  return mails.map(({ message, props }) => `${message}: ${props.change}`)
}

test('whoever reads an officer’s mailbox sets up nothing without the code of a colleague', async () => {
  const thief = await signedIn(treasurer)
  const actor = await thief.now()
  for (const code of [undefined, '', 'k7mq-3xvd-9ths']) {
    await expect(startSecondFactor(actor, { code })).rejects.toMatchObject(
      refusal('second-factor.enrolment-code'),
    )
  }
  await expect(finishApp(actor, { code: '123456' })).rejects.toMatchObject(
    refusal('second-factor.start-again'),
  )
  expect(await getSecretToCopy(actor)).toBeUndefined()
  await expect(proposeAppointment(await thief.now(), {} as never)).rejects.toBeTruthy()
})

test('a code opens one set-up, in one browser, also for two who type it at once; and five wrong ones end it', async () => {
  const member = await aMember()
  const code = await handOverEnrolmentCode(chair, numberOf(member))
  expect(JSON.stringify(await database().select().from(enrolmentCodes))).not.toContain(code)
  const [here, there] = [await signedIn(member), await signedIn(member)]
  const tries = await Promise.allSettled(
    [here, there].map(async (one) => startSecondFactor(await one.now(), { code })),
  )
  const [winner, loser] = tries[0]!.status === 'fulfilled' ? [here, there] : [there, here]
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const key = (await getSecretToCopy(await winner.now()))!.text
  expect(await getSecretToCopy(await loser.now())).toBeUndefined()
  await expect(finishApp(await loser.now(), { code: codeOf(key) })).rejects.toMatchObject(
    refusal('second-factor.start-again'),
  )

  const other = await aMember()
  const theirs = await handOverEnrolmentCode(chair, numberOf(other))
  const guesser = await (await signedIn(other)).now()
  // A code for one person opens nothing for another.
  await expect(startSecondFactor(guesser, { code })).rejects.toBeTruthy()
  await Promise.allSettled(
    Array.from({ length: 4 }, () => startSecondFactor(guesser, { code: 'wrong' })),
  )
  await expect(startSecondFactor(guesser, { code: theirs })).rejects.toMatchObject(
    refusal('second-factor.enrolment-used-up'),
  )
})

test('a code is good for an hour, and a newer one replaces it', async () => {
  const member = await aMember()
  const old = await handOverEnrolmentCode(chair, numberOf(member))
  const late = await handOverEnrolmentCode(secretary, numberOf(member))
  const browser = await signedIn(member)
  await expect(startSecondFactor(await browser.now(), { code: old })).rejects.toBeTruthy()
  inAnHour()
  await expect(startSecondFactor(await browser.now(), { code: late })).rejects.toBeTruthy()
})

test('nobody hands a code to themselves, nor does somebody without an office, nor without their second factor', async () => {
  await expect(handOverEnrolmentCode(chair, numberOf(chair))).rejects.toMatchObject(
    refusal('own-case'),
  )
  await expect(handOverEnrolmentCode(await aMember(), numberOf(chair))).rejects.toMatchObject(
    refusal('not-allowed'),
  )
  for (const [state, code] of [
    [{ secondFactor: false }, 'second-factor'],
    [{ steppedUp: false }, 'second-factor.again'],
    [{ powersFrom: now() }, 'second-factor.too-new'],
  ] as const) {
    await expect(
      handOverEnrolmentCode({ ...chair, ...state }, numberOf(treasurer)),
    ).rejects.toMatchObject(refusal(code))
  }
})

test('powers begin an hour after the second factor was set up, and all officers hear of it at once', async () => {
  const browser = await signedIn(treasurer)
  await setUpApp(browser, chair)
  expect(await newsTo(treasurer)).toContain('second-factor-changed: app-set-up')
  for (const colleague of [chair, secretary]) {
    expect(await newsTo(colleague)).toContain('colleague-second-factor-changed: app-set-up')
  }
  const early = await browser.now()
  expect(early).toMatchObject({ secondFactor: true, steppedUp: true })
  expect(early.powersFrom!.getTime() - now().getTime()).toBeGreaterThan(59 * 60_000)
  await expect(handOverEnrolmentCode(early, numberOf(await aMember()))).rejects.toMatchObject(
    refusal('second-factor.too-new'),
  )
  inAnHour()
  const later = await browser.now()
  expect(later.powersFrom).toBeUndefined()
  expect(await handOverEnrolmentCode(later, numberOf(await aMember()))).toBeTruthy()
})

test('a step-up is fresh for half an hour, and rests with a session that rests', async () => {
  const browser = await signedIn(treasurer)
  for (const [age, secondFactor, steppedUp] of [
    [{ confirmed: 29 }, true, true],
    [{ confirmed: 31 }, true, false],
    [{ confirmed: 13 * 60 }, false, false],
  ] as const) {
    await browser.ages(age)
    expect(await browser.now()).toMatchObject({ secondFactor, steppedUp })
  }
  // A member who runs an election has a member's session of days; what they confirmed rests after half an idle hour.
  const member = await signedIn(await aMember())
  await member.ages({ confirmed: 31, seen: 31 })
  expect(await member.now()).toMatchObject({ secondFactor: false, steppedUp: false })
})

test('the first code opens the powers of this session only, and a code works once, also for two at once', async () => {
  const member = await aMember()
  const first = await signedIn(member)
  const key = await setUpApp(first, chair)
  expect(await getSecretToCopy(await first.now())).toBeUndefined()
  const [here, there] = [await signedIn(member), await signedIn(member)]
  expect((await here.now()).secondFactor).toBe(false)
  const code = codeOf(key, 1)
  const tries = await Promise.allSettled(
    [here, there].map(async (one) => confirmCode(await one.now(), { code })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(
    await Promise.all([here, there].map(async (one) => (await one.now()).secondFactor)),
  ).toEqual(expect.arrayContaining([true, false]))
})

test('right codes count for nothing, however many, and wrong ones among them still do', async () => {
  const member = await aMember()
  const browser = await signedIn(member)
  const secret = await setUpApp(browser, chair)
  await database().delete(rateLimits)
  const actor = await browser.now()
  /** As if the next code had come. */
  const later = () => database().update(secondFactors).set({ lastStep: 0 })
  for (let n = 0; n < 12; n += 1) {
    await later()
    await confirmCode(actor, { code: codeOf(secret) })
  }
  for (let n = 0; n < 10; n += 1) {
    await expect(confirmCode(actor, { code: '000000' })).rejects.toMatchObject(
      refusal('second-factor.wrong-code'),
    )
  }
  await later()
  await expect(confirmCode(actor, { code: codeOf(secret) })).rejects.toMatchObject(
    refusal('too-many-tries'),
  )
})

test('wrong codes are recorded, and soon refused altogether', async () => {
  const member = await aMember()
  const browser = await signedIn(member)
  await setUpApp(browser, chair)
  await database().delete(rateLimits)
  const actor = await browser.now()
  const guess = () => confirmCode(actor, { code: '000000' })
  for (let n = 0; n < 10; n += 1) {
    await expect(guess()).rejects.toMatchObject(refusal('second-factor.wrong-code'))
  }
  await expect(guess()).rejects.toMatchObject(refusal('too-many-tries'))
  await expect(spendBackupCode(actor, { code: 'x' })).rejects.toMatchObject(
    refusal('too-many-tries'),
  )
  const recorded = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'second-factor.refused'))
  expect(recorded.filter((entry) => entry.actorId === actor.personId)).toHaveLength(10)
})

test('a backup code works once, however it is typed; making new ones ends the old, and is told', async () => {
  const member = await aMember()
  const browser = await signedIn(member)
  await setUpApp(browser, chair)
  const codes = await renewBackupCodes(await browser.now(), undefined)
  expect(await newsTo(member)).toContain('second-factor-changed: backup-codes-made')
  expect(new Set(codes).size).toBe(10)
  const stored = JSON.stringify(await database().select().from(secondFactors))
  for (const code of codes) expect(stored).not.toContain(code)

  const elsewhere = await signedIn(member)
  const actor = await elsewhere.now()
  const tries = await Promise.allSettled([
    spendBackupCode(actor, { code: ` ${codes[0]!.toUpperCase()} ` }),
    spendBackupCode(actor, { code: codes[0]! }),
  ])
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await newsTo(member)).toContain('second-factor-changed: backup-code-used')
  expect((await elsewhere.now()).secondFactor).toBe(true)
  expect(await getSecondFactor(actor)).toMatchObject({ backupCodesLeft: 9 })
  await renewBackupCodes(await browser.now(), undefined)
  await expect(spendBackupCode(actor, { code: codes[1]! })).rejects.toMatchObject(
    refusal('second-factor.wrong-backup-code'),
  )
})

test('nobody removes an app, or replaces it, without having confirmed with it just now', async () => {
  const member = await aMember()
  const browser = await signedIn(member)
  const key = await setUpApp(browser, chair)
  await expect(removeApp(await browser.now(), undefined)).rejects.toMatchObject(
    refusal('second-factor.too-new'),
  )
  inAnHour()
  const thief = await (await signedIn(member)).now()
  for (const act of [removeApp, renewBackupCodes]) {
    await expect(act(thief, undefined)).rejects.toMatchObject(refusal('second-factor'))
  }
  await expect(startSecondFactor(thief, {})).rejects.toMatchObject(refusal('second-factor'))

  // A new phone: the old app works until the new one does, and the new one is young again.
  await startSecondFactor(await browser.now(), {})
  const fresh = (await getSecretToCopy(await browser.now()))!.text
  const other = await signedIn(member)
  await confirmCode(await other.now(), { code: codeOf(key, 1) })
  await finishApp(await browser.now(), { code: codeOf(fresh) })
  await expect(confirmCode(await other.now(), { code: codeOf(key, 1) })).rejects.toBeTruthy()
  await confirmCode(await other.now(), { code: codeOf(fresh, 1) })
  expect((await other.now()).powersFrom).toBeDefined()

  await removeApp(await browser.now(), undefined)
  expect(await newsTo(member)).toContain('second-factor-changed: app-removed')
  expect((await browser.now()).secondFactor).toBe(false)
  expect(await getSecondFactor(await browser.now())).toMatchObject({ inUse: false })
  await expect(startSecondFactor(await browser.now(), {})).rejects.toMatchObject(
    refusal('second-factor.enrolment-code'),
  )
})

test('a lost second factor is reset by two officers, neither of them its holder, and everybody is told', async () => {
  const member = await aMember()
  const browser = await signedIn(member)
  await setUpApp(browser, chair)
  const lost = { personId: member.personId }
  const asked = await Promise.allSettled([askForReset(chair, lost), askForReset(secretary, lost)])
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [asker, second] = asked[0]!.status === 'fulfilled' ? [chair, secretary] : [secretary, chair]
  expect(await newsTo(member)).toContain('second-factor-changed: reset-asked')
  expect(await newsTo(treasurer)).toContain('colleague-second-factor-changed: reset-asked')

  const [waiting] = (await listColleagues(second))!.resets
  const reset = { resetId: waiting!.id }
  await expect(confirmReset(asker, reset)).rejects.toMatchObject(refusal('two-people'))
  await expect(confirmReset(await aMember(), reset)).rejects.toMatchObject(refusal('not-allowed'))
  expect((await browser.now()).secondFactor).toBe(true)
  const settled = await Promise.allSettled([
    confirmReset(second, reset),
    confirmReset(treasurer, reset),
    stopReset(await browser.now(), reset),
  ])
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  if (settled[2]!.status === 'fulfilled') return
  expect((await browser.now()).secondFactor).toBe(false)
  expect(await getSecondFactor(await browser.now())).toMatchObject({ inUse: false })
  // From here on it is like the first time: a colleague hands over a code.
  await setUpApp(await signedIn(member), secretary)
})

test('an officer cannot ask for their own reset, and the holder stops one that they did not want', async () => {
  const member = await aMember()
  const browser = await signedIn(member)
  await setUpApp(browser, chair)
  await expect(askForReset(chair, { personId: chair.personId })).rejects.toMatchObject(
    refusal('own-case'),
  )
  await askForReset(chair, { personId: member.personId })
  const { resetId } = await getSecondFactor(await browser.now())
  await stopReset({ ...(await browser.now()), secondFactor: false }, { resetId: resetId! })
  expect(await newsTo(member)).toContain('second-factor-changed: reset-stopped')
  await expect(confirmReset(secretary, { resetId: resetId! })).rejects.toMatchObject(
    refusal('moved-meanwhile'),
  )
  expect(await getSecondFactor(await browser.now())).toMatchObject({ inUse: true })
})

test('whoever runs the server prints a code only where two other officers could not do it', async () => {
  const secretarys = await signedIn(secretary)
  await setUpApp(secretarys, chair)
  const chairs = { email: chair.email }
  await expect(printEnrolmentCode(chair, chairs)).rejects.toMatchObject(refusal('not-allowed'))
  // The treasurer of an earlier test and the secretary have one: the two of them can help the chair.
  await expect(printEnrolmentCode(system('founding'), chairs)).rejects.toMatchObject(
    refusal('second-factor.ask-officers'),
  )
  const code = await printEnrolmentCode(system('founding'), { email: secretary.email })
  expect((await secretarys.now()).secondFactor).toBe(false)
  expect(await newsTo(chair)).toContain('colleague-second-factor-changed: code-given')
  await startSecondFactor(await secretarys.now(), { code })
})

test('whoever signs in goes on to their own place, officers with a second factor over it', async () => {
  const member = await aMember()
  expect(await whereAfterSignIn(member.email, undefined)).toBe('/membership')
  expect(await whereAfterSignIn(member.email, '/motions')).toBe('/motions')
  expect(await whereAfterSignIn(chair.email, undefined)).toBe('/membership')
  await setUpApp(await signedIn(chair), { ...secretary, secondFactor: true, steppedUp: true })
  expect(await whereAfterSignIn(chair.email, '/desk')).toBe(
    '/membership/second-factor?next=%2Fdesk',
  )
})
