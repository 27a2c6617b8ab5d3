import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds, writeOffs } from '@/db/schema/money/refunds'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember } from '@/tests/support/people'

const clock = system('daily')

test('refunds and write-offs keep their sums and lose the name', async () => {
  const { personId } = await aMember()
  const entryId = newId()
  const money = { amountPence: 300, personId, stripeInvoiceId: 'in_1' }
  await database()
    .insert(ledgerEntries)
    .values({
      id: entryId,
      kind: 'cash',
      sourceKey: newId(),
      note: 'From Ada',
      occurredAt: now(),
      recordedAt: now(),
      ...money,
    })
  await database().insert(refunds).values({
    id: newId(),
    entryId,
    personId,
    amountPence: 300,
    reason: 'first-days',
    state: 'declined',
    askedAt: now(),
    askedBy: personId,
  })
  const [dues] = await database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
  const decided = { decidedAt: now(), decidedBy: (await aMember()).personId }
  await database()
    .insert(writeOffs)
    .values({ id: newId(), subscriptionId: dues!.id, ...money, ...decided })
  await verb('retention.run', (work) => erasePerson(work, personId))(clock, {})
  const [entry] = await database().select().from(ledgerEntries).where(eq(ledgerEntries.id, entryId))
  expect(entry).toMatchObject({ personId: null, note: null, amountPence: 300 })
  expect(await database().select().from(refunds)).toMatchObject([
    { personId: null, askedBy: null, amountPence: 300 },
  ])
  expect(await database().select().from(writeOffs)).toMatchObject([{ personId: null }])
})
