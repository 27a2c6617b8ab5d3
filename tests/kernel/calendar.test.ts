import { afterAll, describe, expect, test, vi } from 'vitest'

/** The calendar of an organisation that lives elsewhere. */
async function calendarOf(timeZone: string) {
  vi.resetModules()
  const { organisation } = await import('@/lib/organisation')
  Object.assign(organisation, { timeZone })
  return import('@/lib/kernel/calendar')
}

afterAll(() => vi.resetModules())

describe('a wall time is an instant', () => {
  test.each([
    ['in summer', 'Europe/London', '2026-07-01', '20:00', '2026-07-01T19:00:00.000Z'],
    ['in winter', 'Europe/London', '2026-12-01', '20:00', '2026-12-01T20:00:00.000Z'],
    ['the night before', 'Europe/London', '2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
    ['on a day that changed', 'Europe/London', '2026-10-25', '12:00', '2026-10-25T12:00:00.000Z'],
    ['the first of two', 'Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['skipped, an hour later', 'Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['a winter of summer time', 'Europe/London', '1970-01-01', '00:00', '1969-12-31T23:00:00.000Z'],
    [
      'west, the first of two',
      'America/New_York',
      '2026-11-01',
      '01:30',
      '2026-11-01T05:30:00.000Z',
    ],
    ['west, skipped', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['far east', 'Pacific/Auckland', '2026-12-01', '08:00', '2026-11-30T19:00:00.000Z'],
    [
      'half an hour twice',
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:45',
      '2026-04-04T14:45:00.000Z',
    ],
  ])('%s (%s, %s %s)', async (_name, zone, date, time, instant) => {
    const { atWallTime } = await calendarOf(zone)
    expect(atWallTime(date, time).toISOString()).toBe(instant)
  })

  test.each(['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
    'that shows what was asked, each half hour of a year (%s)',
    async (zone) => {
      const { atWallTime, dateOf, timeOf } = await calendarOf(zone)
      const start = Date.UTC(2026, 0, 1)
      for (let half = 0; half < 365 * 48; half += 1) {
        const at = new Date(start + half * 30 * 60_000)
        const again = atWallTime(dateOf(at), timeOf(at))
        expect([dateOf(again), timeOf(again)]).toEqual([dateOf(at), timeOf(at)])
        expect(again.getTime()).toBeLessThanOrEqual(at.getTime())
      }
    },
  )
})

test('days are counted by the calendar, not by 24 hours', async () => {
  const { addDays, monthsBefore } = await calendarOf('Europe/London')
  const evening = new Date('2026-03-28T20:00:15.250Z')
  expect(addDays(evening, 1).toISOString()).toBe('2026-03-29T19:00:15.250Z')
  expect(addDays(addDays(evening, 1), -1)).toEqual(evening)
  expect(monthsBefore(new Date('2026-03-31T11:00:00Z'), 1).toISOString()).toBe(
    '2026-02-28T12:00:00.000Z',
  )
})

test('a deadline in pieces is the last day on which something can be done, and how far it is', async () => {
  const { atWallTime, deadlineInPieces, timeLeftInWords, timeUntilInWords } =
    await calendarOf('Europe/London')
  const at = atWallTime('2026-11-29', '21:00')
  expect(deadlineInPieces(atWallTime('2026-12-04', '20:00'))).toEqual({
    weekday: 'Friday',
    day: '4',
    month: 'Dec',
    time: '8pm',
  })
  expect(deadlineInPieces(atWallTime('2026-12-05'))).toMatchObject({ day: '4', time: 'midnight' })
  expect(timeLeftInWords(atWallTime('2026-12-04', '20:00'), at)).toBe('5 days left')
  expect(timeLeftInWords(atWallTime('2026-12-01'), at)).toBe('tomorrow')
  expect(timeLeftInWords(atWallTime('2026-11-30'), at)).toBe('today')
  expect(timeUntilInWords(atWallTime('2026-12-04', '20:00'), at)).toBe('in 5 days')
  expect(timeUntilInWords(atWallTime('2026-12-01'), at)).toBe('in 2 days')
})
