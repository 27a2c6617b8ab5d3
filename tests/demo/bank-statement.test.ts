import '@/tests/support/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { makeBankStatement } from '@/lib/demo/bank-statement'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { getStatement } from '@/lib/money/bank-statements/read'
import { readStatement } from '@/lib/money/bank-statements/reading/read-statement'
import { uploadStatement } from '@/lib/money/bank-statements/upload-statement'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { anOfficer } from '@/tests/support/people'

beforeAll(() => freezeClock(atWallTime('2026-11-28', '12:00')))
afterAll(thawClock)

async function enter(kind: EntryKind, amountPence: number, on: string, note?: string) {
  const at = atWallTime(on, '11:00')
  await database().insert(ledgerEntries).values({
    id: newId(),
    kind,
    amountPence,
    occurredAt: at,
    recordedAt: at,
    sourceKey: newId(),
    note,
  })
}

test('the demo’s bank statement can be uploaded: what the books know fits, two lines are left', async () => {
  await enter('bank', 50_000, '2026-08-01')
  await enter('payout', -11_085, '2026-11-10')
  await enter('bank', 3600, '2026-11-12', 'Dues, Derek')
  await enter('expense', -1200, '2026-11-14', 'Hall hire')
  const text = await makeBankStatement()
  const statement = readStatement(Buffer.from(text), dateOf(now()))
  expect(statement.lines).toHaveLength(5)
  expect(statement.closingPence).toBe(50_000 + 11_085 + 3600 - 1200 - 650 + 2000)
  const joyce = await anOfficer('treasurer')
  const { statementId } = await uploadStatement(joyce, statement)
  const { left, suggestions } = (await getStatement(joyce, statementId!))!
  expect(suggestions.map(({ sure }) => sure)).toEqual([true, true, true])
  const fitting = new Set(suggestions.map(({ line }) => line.id))
  const words = left.filter(({ id }) => !fitting.has(id)).map((line) => line.words)
  expect(words.sort()).toEqual(['ACCOUNT CHARGE', 'FPI K OAKES FOR THE BANNER'])
})
