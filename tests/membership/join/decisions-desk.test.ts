import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { flaggedAddresses } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { flagOf } from '@/lib/people/members/flagged-address'
import { anApplication } from '@/tests/support/applications'
import { aMember, anOfficer } from '@/tests/support/people'

let officer: PersonActor
beforeAll(async () => {
  officer = await anOfficer('membership-secretary')
})

const readsOf = (id: string) =>
  database()
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'application.read')))

test('opening an application stands in the audit; the date of birth shows only when asked for', async () => {
  const { id, number } = await anApplication()
  const first = await readApplicationAtDesk(officer, { number })
  expect(first).toMatchObject({ own: false, dateOfBirth: undefined, conflict: undefined })
  const second = await readApplicationAtDesk(officer, { number, dateOfBirth: true })
  expect(second).toMatchObject({ dateOfBirth: '1984-02-29' })
  const details = (await readsOf(id)).map((entry) => entry.detail)
  expect(details).toEqual([{ dateOfBirth: false }, { dateOfBirth: true }])
})

test('an address of somebody who was expelled is flagged', async () => {
  const { number, applicant } = await anApplication()
  await database()
    .insert(flaggedAddresses)
    .values({
      emailHash: flagOf(applicant.email),
      reason: 'Decision of 4 May',
      flaggedAt: now(),
      reviewAt: now(),
    })
  const found = await readApplicationAtDesk(officer, { number })
  expect(found).toMatchObject({ flag: { reason: 'Decision of 4 May' } })
})

test('officers see nothing of what was said about themselves', async () => {
  const { number, applicant } = await anApplication()
  const powerful = { ...officer, personId: applicant.personId }
  const found = await readApplicationAtDesk(powerful, { number })
  expect(found).toMatchObject({ own: true, conflict: 'own-case' })
  expect(found).not.toHaveProperty('references')
})

test('a co-chair who was asked for a reference reads it, and is in conflict', async () => {
  const chair = await anOfficer('co-chair')
  const { number } = await anApplication({ proposer: chair.email })
  const found = await readApplicationAtDesk(chair, { number })
  expect(found).toMatchObject({ own: false, conflict: 'conflict-of-interest' })
})

test('nobody else reads it, and what is not there is not there', async () => {
  const { number } = await anApplication()
  await expect(readApplicationAtDesk(await aMember(), { number })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  expect(await readApplicationAtDesk(officer, { number: 999_999 })).toBeUndefined()
})
