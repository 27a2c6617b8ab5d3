import '@/tests/support/database'
import { desc, eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { exportLedger } from '@/lib/money/treasury/exports/export-ledger'
import { aMember, anOfficer } from '@/tests/support/people'

let joyce: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
})

const wanted = { from: '2026-01', to: '2026-03', reason: 'accounts' } as const
const entered = sql`insert into ledger_entries (id, kind, amount_pence, occurred_at, recorded_at, person_id, source_key, note)`

async function whole(lines: AsyncIterable<string>) {
  let text = ''
  for await (const piece of lines) text += piece
  return text.split('\r\n').filter(Boolean)
}

test('five thousand lines in order, none twice, none of another month, and one line in the audit', async () => {
  const { personId, member } = await aMember()
  // All within one second, most at the very same moment: the pages must not lose their place.
  await database().execute(sql`${entered}
    select gen_random_uuid(), 'cash', n, timestamptz '2026-02-01 12:00' + (n / 100) * interval '1 microsecond',
      ${now().toISOString()}, ${personId}, 'line ' || n, '=1+1'
    from generate_series(1, 5000) n`)
  await database().execute(sql`${entered} values
    (gen_random_uuid(), 'cash', 1, '2026-04-01 00:00 Europe/London', ${now().toISOString()}, null, 'april', null),
    (gen_random_uuid(), 'cash', 1, '2025-12-31 23:59 Europe/London', ${now().toISOString()}, null, 'december', null)`)
  const [head, ...lines] = await whole(await exportLedger(joyce, wanted))
  expect(head).toMatch(/^Date,Time,What,Amount \(£\),Member/)
  expect(lines).toHaveLength(5000)
  expect(new Set(lines.map((line) => line.split(',')[8])).size).toBe(5000)
  expect(lines[0]).toContain(`,NELL-${String(member!.number).padStart(4, '0')},`)
  expect(lines[0]).toMatch(/,'=1\+1$/)
  const [audit] = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'ledger.exported'))
    .orderBy(desc(auditEntries.position))
  expect(audit!.detail).toMatchObject({ rows: 5000, reason: 'accounts' })
})

test('only the treasurer, and a refusal leaves no trace', async () => {
  const before = await database().select().from(auditEntries)
  for (const actor of [await anOfficer('secretary'), await aMember()]) {
    await expect(exportLedger(actor, wanted)).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect(await database().select().from(auditEntries)).toHaveLength(before.length)
})
