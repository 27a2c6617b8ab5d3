import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { secondFactors, sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { wallClock } from '@/lib/kernel/clock'
import { newId, newToken } from '@/lib/kernel/ids'
import { getSecondFactor } from '@/lib/people/sign-in/read'
import { confirmCode } from '@/lib/people/sign-in/second-factor/confirm-code'
import { removeSecondFactor } from '@/lib/people/sign-in/second-factor/remove-second-factor'
import { renewBackupCodes } from '@/lib/people/sign-in/second-factor/renew-backup-codes'
import { getSecretToCopy } from '@/lib/people/sign-in/second-factor/secret-to-copy'
import { spendBackupCode } from '@/lib/people/sign-in/second-factor/spend-backup-code'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'
import { whereAfterSignIn } from '@/lib/people/sign-in/where-after-sign-in'
import { aMember, anOfficer } from '@/tests/support/people'

const at = wallClock()
const codeOf = (key: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
    timestamp: wallClock().getTime() + steps * 30_000,
  })

/** Somebody in a browser of their own, who has not confirmed with an app yet. */
async function signedIn(person: PersonActor): Promise<PersonActor> {
  const sessionId = newId()
  await database()
    .insert(sessions)
    .values({
      id: sessionId,
      tokenHash: newToken(),
      personId: person.personId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 1e9),
    })
  return { ...person, sessionId, secondFactor: false }
}

async function confirmed(actor: PersonActor) {
  const [row] = await database().select().from(sessions).where(eq(sessions.id, actor.sessionId!))
  return row!.secondFactorAt !== null
}

async function withApp(person: PersonActor) {
  const actor = await signedIn(person)
  await startSecondFactor(actor, undefined)
  const key = (await getSecretToCopy(actor))!.text
  await confirmCode(actor, { code: codeOf(key) })
  return { actor: { ...actor, secondFactor: true }, key }
}

test('the first code finishes the set-up and opens the powers of this session only', async () => {
  const { actor, key } = await withApp(await anOfficer('secretary'))
  expect(await confirmed(actor)).toBe(true)
  expect(await getSecretToCopy(actor)).toBeUndefined()
  expect(await getSecondFactor(actor)).toMatchObject({ state: 'in-use' })
  const elsewhere = await signedIn(actor)
  expect(await confirmed(elsewhere)).toBe(false)
  await confirmCode(elsewhere, { code: codeOf(key, 1) })
  expect(await confirmed(elsewhere)).toBe(true)
  expect(await confirmed(actor)).toBe(true)
})

test('a code works once, also for two who type it at the same time', async () => {
  const { actor, key } = await withApp(await aMember())
  const code = codeOf(key, 1)
  const here = await signedIn(actor)
  const there = await signedIn(actor)
  const tries = await Promise.allSettled([
    confirmCode(here, { code }),
    confirmCode(there, { code }),
  ])
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await expect(confirmCode(here, { code })).rejects.toMatchObject({
    code: 'second-factor.wrong-code',
  })
})

test('wrong codes are recorded, and soon refused altogether', async () => {
  const { actor } = await withApp(await aMember())
  const guess = () => confirmCode(actor, { code: '000000' })
  for (let n = 0; n < 9; n += 1) {
    await expect(guess()).rejects.toMatchObject({ code: 'second-factor.wrong-code' })
  }
  await expect(guess()).rejects.toMatchObject({ code: 'too-many-tries' })
  await expect(spendBackupCode(actor, { code: 'x' })).rejects.toMatchObject({
    code: 'too-many-tries',
  })
  const refused = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'second-factor.refused'))
  expect(refused.filter((entry) => entry.actorId === actor.personId)).toHaveLength(9)
})

test('a backup code works once, however it is typed, and making new ones ends the old', async () => {
  const { actor } = await withApp(await aMember())
  const codes = await renewBackupCodes(actor, undefined)
  expect(new Set(codes).size).toBe(10)
  const stored = JSON.stringify(await database().select().from(secondFactors))
  for (const code of codes) expect(stored).not.toContain(code)

  const elsewhere = await signedIn(actor)
  const tries = await Promise.allSettled([
    spendBackupCode(elsewhere, { code: ` ${codes[0]!.toUpperCase()} ` }),
    spendBackupCode(elsewhere, { code: codes[0]! }),
  ])
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await confirmed(elsewhere)).toBe(true)
  expect(await getSecondFactor(actor)).toMatchObject({ backupCodesLeft: 9 })
  await renewBackupCodes(actor, undefined)
  await expect(spendBackupCode(elsewhere, { code: codes[1]! })).rejects.toMatchObject({
    code: 'second-factor.wrong-backup-code',
  })
})

test('nobody takes an app away, or replaces it, without having confirmed with it', async () => {
  const { actor } = await withApp(await anOfficer('treasurer'))
  const thief = await signedIn(actor)
  const refused = { code: 'second-factor' }
  await expect(removeSecondFactor(thief, undefined)).rejects.toMatchObject(refused)
  await expect(renewBackupCodes(thief, undefined)).rejects.toMatchObject(refused)
  await expect(startSecondFactor(thief, undefined)).rejects.toMatchObject({
    code: 'second-factor.already-set-up',
  })
  await removeSecondFactor(actor, undefined)
  expect(await confirmed(actor)).toBe(false)
  expect(await getSecondFactor(actor)).toEqual({ state: 'none' })
})

test('whoever signs in goes on to their own place, officers with an app over its code', async () => {
  const member = await aMember()
  expect(await whereAfterSignIn(member.email, undefined)).toBe('/membership')
  expect(await whereAfterSignIn(member.email, '/motions')).toBe('/motions')
  const chair = await anOfficer('co-chair')
  expect(await whereAfterSignIn(chair.email, undefined)).toBe('/membership')
  await withApp(chair)
  expect(await whereAfterSignIn(chair.email, '/desk')).toBe(
    '/membership/second-factor?next=%2Fdesk',
  )
})
