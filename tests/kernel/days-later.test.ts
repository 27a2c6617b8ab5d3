import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'

/** `addDays` of an organisation that lives elsewhere. */
async function addDaysIn(timeZone: string) {
  vi.resetModules()
  const { organisation } = await import('@/lib/organisation')
  Object.assign(organisation, { timeZone })
  return (await import('@/lib/kernel/calendar')).addDays
}

afterAll(() => vi.resetModules())

const hour = 3_600_000
const aYear = Date.UTC(2026, 0, 1)

test.each([
  'Europe/London',
  'Europe/Dublin',
  'Atlantic/Azores',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  // Half an hour in summer, and a difference to UTC of quarters of one.
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Auckland',
  // Two hours.
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'UTC',
])('in the database and in the program the same day later is the same (%s)', async (zone) => {
  const addDays = await addDaysIn(zone)
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
  const shown = (at: number) =>
    offset.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value
  // Around each change of the clocks, where it matters, and anywhere.
  const changes = Array.from({ length: 365 }, (_, n) => aYear + n * 24 * hour).filter(
    (at) => shown(at) !== shown(at + 24 * hour),
  )
  const anywhere = fc.integer({ min: 0, max: 365 * 24 * hour }).map((ms) => aYear + ms)
  const near = fc
    .tuple(fc.constantFrom(...changes, aYear), fc.integer({ min: -2 * hour, max: 26 * hour }))
    .map(([change, ms]) => change + ms)
  const asked = fc.sample(
    fc.oneof(
      fc.tuple(anywhere, fc.integer({ min: -400, max: 400 })),
      // So that the day later lands there.
      fc
        .tuple(near, fc.integer({ min: -400, max: 400 }))
        .map(([at, days]): [number, number] => [at - days * 24 * hour, days]),
    ),
    400,
  )
  const rows = await database().execute<{ later: string }>(sql`
    select extract(epoch from days_later(to_timestamp(ms / 1000.0), days, ${zone})) * 1000 as later
    from json_to_recordset(${JSON.stringify(asked.map(([ms, days]) => ({ ms, days })))}::json)
      as asked(ms numeric, days integer)`)
  const told = rows.map(({ later }, n) => [...asked[n]!, Number(later)])
  expect(told).toEqual(asked.map(([ms, days]) => [ms, days, addDays(new Date(ms), days).getTime()]))
})
