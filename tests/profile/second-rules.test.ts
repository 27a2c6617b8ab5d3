import { expect, test, vi } from 'vitest'

// The very file that another group would change, and nothing else.
vi.mock('@/lib/profile', () => import('./second/profile'))

const { bands, everyOfficerWith, freeBandInWords, officerWith, officesWith, paidBands } =
  await import('@/lib/organisation')
const { bandByAmount, isPriceOf, priceInWords } = await import('@/lib/money/subscriptions/bands')
const { dues } = await import('@/lib/membership/join/sections/dues')
const { labourMovement } = await import('@/lib/membership/join/sections/labour-movement')
const { incomeByMonth, incomeParts } = await import('@/lib/money/treasury/dashboard/income')
const { averageOwnAmounts } = await import('@/lib/money/treasury/dashboard/expected')
const { refusals } = await import('@/lib/kernel/refusals')
const { bandIn } = await import('@/lib/records/imports/checking/dues-words')
const { powers } = await import('@/lib/powers')

test('bands, as many as there are: prices, words, amounts of one’s own', () => {
  expect(bands).toHaveLength(5)
  expect(paidBands).toEqual(['isel', 'safonol', 'cefnogwr', 'noddwr'])
  expect(freeBandInWords).toBe('the youth band')
  expect(bands.map(priceInWords)).toEqual([
    'nothing to pay',
    '£1.50 a month or £15 a year',
    '£5 a month or £55 a year',
    'from £8 a month or £90 a year',
    'from £25 a month or £280 a year',
  ])
  expect(isPriceOf('cefnogwr' as never, 'month', 20_000)).toBe(true)
  expect(isPriceOf('cefnogwr' as never, 'month', 20_001)).toBe(false)
  expect([150, 799, 900, 2500, 9999].map((pence) => bandByAmount(pence, 'month'))).toEqual([
    'isel',
    'cefnogwr',
    'cefnogwr',
    'noddwr',
    'noddwr',
  ])
  expect(bandIn('Reduced rate')).toBe('isel')
  expect(bandIn('solidarity')).toBeUndefined()
})

test('what an applicant types is held to the band they chose', () => {
  const typed = (band: string, amount?: string) =>
    dues.safeParse({ band, interval: 'month', amount })
  expect(typed('noddwr', '30').data).toEqual({
    band: 'noddwr',
    interval: 'month',
    amountPence: 3000,
  })
  expect(typed('noddwr', '20').error!.issues[0]!.message).toBe(
    'Sustaining dues start at £25 a month. Enter that or more',
  )
  expect(typed('ieuenctid').data).toMatchObject({ amountPence: 0 })
  expect(typed('basic').success).toBe(false)
})

test('a group that does not ask about party and union takes no answers', () => {
  const constituency = 'Afan Ogwr Rhondda'
  expect(labourMovement.safeParse({ constituency }).success).toBe(true)
  expect(labourMovement.safeParse({ constituency, party: 'yes' }).success).toBe(false)
  expect(labourMovement.safeParse({ constituency: 'Hexham' }).success).toBe(false)
})

test('income is told apart by the bands there are', () => {
  expect(incomeParts).toEqual(['noddwr', 'cefnogwr', 'safonol', 'isel', 'other', 'back'])
  const sum = (band: string | null, pence: number) =>
    ({ month: '2027-03-01', kind: 'payment', band, pence }) as never
  const [line] = incomeByMonth(
    [sum('isel', 150), sum('noddwr', 2500), sum('basic', 300), sum(null, 100)],
    ['2027-03-01'],
  )
  expect(line).toMatchObject({ isel: 150, noddwr: 2500, other: 400, total: 3050 })
  const running = [
    { from: '2027-03-01', interval: 'year', band: 'noddwr', count: 2, pence: 60_000 },
  ]
  expect(averageOwnAmounts(running as never)).toEqual([{ band: 'noddwr', pence: 2500 }])
})

test('powers follow the offices there are, and pages name whoever holds them', () => {
  expect(officesWith('officers.appoint')).toEqual(['convenor'])
  expect(officerWith('votes.declare')).toBe('a Teller')
  expect(officerWith('money.handle')).toBe('the Keeper of the Purse')
  expect(everyOfficerWith('spending.approve')).toBe('the Convenors and the Keeper of the Purse')
  expect(powers.filter((power) => officesWith(power).length === 0)).toEqual([])
})

test('no refusal speaks of the shipped profile', () => {
  expect(
    Object.values(refusals).filter((sentence) =>
      /NELL|Labour|Co-Chair|Treasurer|Solidarity/.test(sentence),
    ),
  ).toEqual([])
})
