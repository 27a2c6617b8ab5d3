import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { passkeys, rateLimits } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { addedPasskey, usedPasskey } from '@/lib/people/sign-in/forms'
import { getSecondFactor } from '@/lib/people/sign-in/read'
import { addPasskey, askToAddPasskey } from '@/lib/people/sign-in/second-factor/add-passkey'
import { askForPasskey, confirmPasskey } from '@/lib/people/sign-in/second-factor/confirm-passkey'
import { handOverEnrolmentCode } from '@/lib/people/sign-in/second-factor/hand-over-enrolment-code'
import { removePasskey } from '@/lib/people/sign-in/second-factor/remove-passkey'
import { renamePasskey } from '@/lib/people/sign-in/second-factor/rename-passkey'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'
import { aSoftPasskey } from '@/tests/support/soft-passkey'
import { type Browser, setUpApp, signedIn } from './signed-in'

let chair: PersonActor
beforeAll(async () => {
  chair = await anOfficer('co-chair')
})
beforeEach(async () => {
  thawClock()
  await database().delete(rateLimits)
})

const wrong = { code: 'second-factor.wrong-passkey' }

/** A member whose first second factor is a passkey. */
async function withPasskey() {
  const member = await aMember()
  const browser = await signedIn(member)
  const code = await handOverEnrolmentCode(chair, { number: member.member!.number })
  await startSecondFactor(await browser.now(), { code })
  const key = aSoftPasskey()
  await add(browser, key)
  return { member, browser, key }
}

async function add(browser: Browser, key: ReturnType<typeof aSoftPasskey>, name = 'My phone') {
  const actor = await browser.now()
  const asked = await askToAddPasskey(actor, {})
  await addPasskey(actor, addedPasskey.parse({ name, response: key.create(asked) }))
}

test('a passkey is added with a colleague’s code, told to everybody, and confirms the next session', async () => {
  const { member, browser, key } = await withPasskey()
  expect(await browser.now()).toMatchObject({ secondFactor: true, steppedUp: true })
  // Like an app, it gives powers an hour later.
  expect((await browser.now()).powersFrom).toBeDefined()
  expect((await mailsTo(member.email))[0]?.props.change).toBe('passkey-added')
  expect((await mailsTo(chair.email))[0]?.props.change).toBe('passkey-added')

  const elsewhere = await signedIn(member)
  const actor = await elsewhere.now()
  const response = key.use(await askForPasskey(actor, {}))
  await confirmPasskey(actor, usedPasskey.parse({ response }))
  expect(await elsewhere.now()).toMatchObject({ secondFactor: true, steppedUp: true })
  expect((await getSecondFactor(actor)).passkeys).toMatchObject([{ name: 'My phone' }])
})

test('without a code, or without the second factor in use, no passkey is added', async () => {
  const thief = await signedIn(await aMember())
  await expect(askToAddPasskey(await thief.now(), {})).rejects.toMatchObject({
    code: 'second-factor.start-again',
  })
  const { member } = await withPasskey()
  const other = await signedIn(member)
  await expect(askToAddPasskey(await other.now(), {})).rejects.toMatchObject({
    code: 'second-factor',
  })
})

test('an answer works once, also for two who send it at once, and in its own browser only', async () => {
  const { member, key } = await withPasskey()
  const [here, there] = [await signedIn(member), await signedIn(member)]
  const [mine, theirs] = [await here.now(), await there.now()]
  const response = key.use(await askForPasskey(mine, {}), { counter: 7 })
  await askForPasskey(theirs, {})
  await expect(confirmPasskey(theirs, { response })).rejects.toMatchObject(wrong)
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, () => confirmPasskey(mine, { response })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await there.now()).secondFactor).toBe(false)
})

test.each([
  ['for a page of another site', { origin: 'https://evil.example' }],
  ['for another name', { rpId: 'evil.example' }],
  ['without finger, face or PIN', { verified: false }],
  ['with a counter that goes back, as a copied key has', { counter: 3 }],
])('a signature %s is refused, and its question is used up', async (_, how) => {
  const { member, key } = await withPasskey()
  const actor = await (await signedIn(member)).now()
  await confirmPasskey(actor, { response: key.use(await askForPasskey(actor, {}), { counter: 9 }) })
  const asked = await askForPasskey(actor, {})
  await expect(
    confirmPasskey(actor, { response: key.use(asked, { counter: 10, ...how }) }),
  ).rejects.toMatchObject(wrong)
  await expect(
    confirmPasskey(actor, { response: key.use(asked, { counter: 11 }) }),
  ).rejects.toMatchObject(wrong)
})

test('somebody else’s key confirms nothing, and an old question neither', async () => {
  const { member, key } = await withPasskey()
  const { key: strangers } = await withPasskey()
  const actor = await (await signedIn(member)).now()
  const asked = await askForPasskey(actor, {})
  await expect(confirmPasskey(actor, { response: strangers.use(asked) })).rejects.toMatchObject(
    wrong,
  )
  const late = await askForPasskey(actor, {})
  freezeClock(new Date(now().getTime() + 5 * 60_000 + 1))
  await expect(confirmPasskey(actor, { response: key.use(late) })).rejects.toMatchObject(wrong)
})

test('a key is added once, whoever tries, and for its own question', async () => {
  const { browser, key } = await withPasskey()
  await expect(add(browser, key)).rejects.toMatchObject({ code: 'second-factor.passkey-known' })
  const actor = await browser.now()
  const asked = await askToAddPasskey(actor, {})
  const made = aSoftPasskey().create(asked, { origin: 'https://evil.example' })
  await expect(addPasskey(actor, { name: 'x', response: made })).rejects.toMatchObject(wrong)
  const response = aSoftPasskey().create(asked)
  await expect(addPasskey(actor, { name: 'x', response })).rejects.toMatchObject(wrong)
})

test('passkeys are renamed and removed by their holder alone; removing one ends what it confirmed', async () => {
  const { member, browser, key } = await withPasskey()
  await add(browser, aSoftPasskey(), 'My laptop')
  const [phone, laptop] = (await getSecondFactor(await browser.now())).passkeys
  const stranger = await (await withPasskey()).browser.now()
  for (const act of [renamePasskey, removePasskey]) {
    freezeClock(new Date(now().getTime() + 60 * 60_000 + 1000))
    const theirs = { passkeyId: phone!.id, name: 'Mine now' }
    await expect(act({ ...stranger, powersFrom: undefined }, theirs)).rejects.toMatchObject({
      code: 'not-there',
    })
  }
  await renamePasskey(await browser.now(), { passkeyId: laptop!.id, name: 'The old laptop' })
  await removePasskey(await browser.now(), { passkeyId: laptop!.id })
  expect((await mailsTo(member.email))[0]?.props.change).toBe('passkey-removed')
  expect((await browser.now()).secondFactor).toBe(false)
  expect((await getSecondFactor(await browser.now())).passkeys).toMatchObject([
    { name: 'My phone' },
  ])
  const actor = await browser.now()
  await confirmPasskey(actor, { response: key.use(await askForPasskey(actor, {})) })
  expect((await browser.now()).secondFactor).toBe(true)
})

test('an app beside a passkey, and a passkey beside an app, are both as old as they are', async () => {
  const member = await aMember()
  const browser = await signedIn(member)
  await setUpApp(browser, chair)
  freezeClock(new Date(now().getTime() + 2 * 60 * 60_000))
  const key = aSoftPasskey()
  await add(browser, key)
  expect((await browser.now()).powersFrom).toBeUndefined()
  const other = await signedIn(member)
  const actor = await other.now()
  await confirmPasskey(actor, { response: key.use(await askForPasskey(actor, {})) })
  expect((await other.now()).powersFrom).toBeDefined()
  const [stored] = await database().select().from(passkeys).where(eq(passkeys.credentialId, key.id))
  expect(stored).toMatchObject({ personId: member.personId, counter: 0 })
})
