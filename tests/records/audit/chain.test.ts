import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { visitor } from '@/lib/kernel/actor'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { chainInWords, verifyAuditChain } from '@/lib/records/audit/verify-chain'
import { asOwner } from '@/tests/support/database'
import { anOfficer } from '@/tests/support/people'

/** As somebody with the owner's password could do it, and as nobody else can. */
const behindItsBack = (change: SQL) =>
  asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`alter table audit_entries disable trigger user`)
      await tx.execute(change)
      await tx.execute(sql`alter table audit_entries enable trigger user`)
    }),
  )

test('the chain holds, and shows an entry that was changed or taken out', async () => {
  const secretary = await anOfficer('secretary')
  for (const n of [1, 2, 3, 4]) await requestSignIn(visitor, { email: `p${n}@post.example` })
  const whole = await verifyAuditChain(secretary)
  expect(whole).toMatchObject({ entries: 4, brokenAt: undefined })
  expect(chainInWords(whole!)).toContain('All 4 entries fit together')

  await behindItsBack(sql`update audit_entries set detail = '{"right": true}' where position = 2`)
  const changed = await verifyAuditChain(secretary)
  expect(changed!.brokenAt).toBe(2)
  expect(chainInWords(changed!)).toContain('Entry 2 does not match')

  await behindItsBack(sql`update audit_entries set detail = '{}' where position = 2`)
  expect((await verifyAuditChain(secretary))!.brokenAt).toBeUndefined()
  await behindItsBack(sql`delete from audit_entries where position = 3`)
  expect((await verifyAuditChain(secretary))!.brokenAt).toBe(4)
})

test('only who may read the audit may check it', async () => {
  expect(await verifyAuditChain(visitor)).toBeUndefined()
  expect(await verifyAuditChain(await anOfficer('membership-secretary'))).toBeUndefined()
})
