import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  amountField,
  brokenForm,
  dateField,
  dateInBoxes,
  hiddenNumber,
  numberField,
  timeIn,
  wholeNumberIn,
  withDates,
} from '@/lib/kernel/form-fields'
import { errorsOf } from '@/lib/kernel/forms'

/** What `Number()` or a date library would take, and nobody means; and digits that are not 0 to 9. */
const slips = [
  '0x1b', '0b11', '0o17', '5e0', '1e3', '+3', '-3', '3.0', 'Infinity', 'NaN', '１', '٣', '३', '²', 'Ⅷ', '1_0', '1n', '1,0', ' ', '3 3', '3\n3',
] // biome-ignore format: a list of slips

const anything = fc.oneof(
  fc.constantFrom(...slips),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.stringMatching(/^[0-9xeEobn.,+\- ]{0,6}$/),
  fc.constantFrom(undefined, null, 3, ['3'], {}, true),
)

test('a date is three boxes, and a day that there is', () => {
  const boxes = fc.record({ Day: anything, Month: anything, Year: anything })
  const typed = fc.oneof(
    boxes,
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((at) => ({
        Day: String(at.getUTCDate()),
        Month: ` ${at.getUTCMonth() + 1} `,
        Year: String(at.getUTCFullYear()),
      })),
  )
  fc.assert(
    fc.property(typed, ({ Day, Month, Year }) => {
      const { date } = dateInBoxes({ onDay: Day, onMonth: Month, onYear: Year }, 'on')
      const plain = [Day, Month, Year].every(
        (box) => typeof box === 'string' && /^\s*[0-9]{1,4}\s*$/.test(box),
      )
      if (!plain) {
        expect(date).toBeUndefined()
        return
      }
      if (date === undefined) return
      const [year, month, day] = date.split('-').map(Number)
      expect([Number(Day), Number(Month), Number(Year)]).toEqual([day, month, year])
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
    }),
    { numRuns: 2000 },
  )
})

test('every day there is can be typed', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (at) => {
        const [year, month, day] = at.toISOString().slice(0, 10).split('-')
        for (const typed of [
          { onDay: day, onMonth: month, onYear: year },
          { onDay: ` ${Number(day)}`, onMonth: `${Number(month)} `, onYear: year },
        ]) {
          expect(dateInBoxes(typed, 'on')).toEqual({ date: `${year}-${month}-${day}`, missing: [] })
        }
      },
    ),
  )
})

test.each([
  ['27', 'March', '2026-03-27'],
  ['27th', 'mar', '2026-03-27'],
  ['1st', 'Sept.', '2026-09-01'],
  ['2', 'FEBUARY', '2026-02-02'],
  ['31', 'June', undefined],
  ['27', 'Marchember', undefined],
  ['27', 'ma', undefined],
  ['27', 'x', undefined],
  ['27x', '3', undefined],
])('%s %s 2026 is %s', (onDay, onMonth, date) => {
  expect(dateInBoxes({ onDay, onMonth, onYear: '2026' }, 'on')).toEqual({ date, missing: [] })
})

test.each([
  [{ onDay: '31', onMonth: '2', onYear: '2026' }, []],
  [{ onDay: '29', onMonth: '2', onYear: '2026' }, []],
  [{ onDay: '0', onMonth: '1', onYear: '2026' }, []],
  [{ onDay: '27', onMonth: '3', onYear: '26' }, []],
  [{ onDay: '0x1b', onMonth: '3', onYear: '2026' }, []],
  [{ onDay: '27', onMonth: ' ', onYear: '2026' }, ['month']],
  [{}, ['day', 'month', 'year']],
])('%j is no date', (typed, missing) => {
  expect(dateInBoxes(typed, 'on')).toEqual({ date: undefined, missing })
})

test('a date with its sentence comes back beside the other fields', () => {
  const form = withDates(
    ['on'],
    z.object({
      note: z.string('Enter a note').min(1, 'Enter a note'),
      on: dateField(({ date }) => (date ? undefined : 'Enter a real date')),
    }),
  )
  const wrong = form.safeParse({ onDay: '0x1b', onMonth: '3', onYear: '2026' })
  expect(errorsOf(wrong.error!)).toEqual({ note: 'Enter a note', on: 'Enter a real date' })
  expect(errorsOf(form.safeParse({ note: 'x', on: '2026-03-27' }).error!)).toEqual({
    on: 'Enter a real date',
  })
  expect(form.parse({ note: 'x', onDay: '27', onMonth: '3', onYear: '2026' })).toMatchObject({
    on: '2026-03-27',
  })
})

describe('money', () => {
  const field = amountField({ most: 1_000_000_00 })
  test.each([
    ['3', 300],
    ['3.50', 350],
    ['7.5', 750],
    ['£1,200.5', 120_050],
    ['£3', 300],
    [' £ 1,200.50 ', 120_050],
    ['1,000,000', 100_000_000],
  ])('%j is %i pence', (typed, pence) => {
    expect(field.parse(typed)).toBe(pence)
  })

  test.each([
    ['', 'Enter an amount in pounds'],
    ['  ', 'Enter an amount in pounds'],
    ['0', 'Enter an amount above £0'],
    ['0.00', 'Enter an amount above £0'],
    ['1000000.01', 'Amount must be £1,000,000 or less'],
    ...['1e3', '0x10', '１', '-3', '3.5.0', '1,20', '12,00', '3.505', '3 50', '€3', '$3', '3p'].map(
      (typed) => [typed, 'Enter an amount in pounds, like 36 or 7.50'],
    ),
  ])('%j: %s', (typed, sentence) => {
    expect(field.safeParse(typed).error?.issues[0]?.message).toBe(sentence)
  })

  test('nothing can be an amount where a form says so', () => {
    expect(amountField({ most: 100, zero: true }).parse('0')).toBe(0)
  })

  test('whatever is typed is a whole number of pence, or a sentence', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const read = field.safeParse(typed)
        if (!read.success) {
          expect(read.error.issues[0]!.message).toMatch(/^(Enter|Amount)/)
          return
        }
        expect(Number.isSafeInteger(read.data) && read.data > 0).toBe(true)
        expect(Number(String(typed).replace(/[£,\s]/g, '')) * 100).toBeCloseTo(read.data, 5)
      }),
      { numRuns: 2000 },
    )
  })
})

test('a whole number is digits and nothing else', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const plain = typeof typed === 'string' && /^\s*[0-9]{1,16}\s*$/.test(typed)
      expect(wholeNumberIn(typed)).toBe(plain ? Number(typed) : undefined)
    }),
    { numRuns: 2000 },
  )
  for (const slip of slips) expect(wholeNumberIn(slip)).toBeUndefined()
  const seats = numberField({ least: 1, most: 50, wrong: 'Enter a number from 1 to 50' })
  expect(['1', '50'].map((typed) => seats.parse(typed))).toEqual([1, 50])
  for (const typed of ['0', '51', '1e1']) expect(seats.safeParse(typed).success).toBe(false)
})

test('a number that the page fills in says that the form is broken', () => {
  const form = z.object({ number: hiddenNumber })
  for (const sent of [{}, { number: '' }, { number: '0x1' }, { number: ['1', '2'] }]) {
    expect(errorsOf(form.safeParse(sent).error!)).toEqual({ number: brokenForm })
  }
  expect(form.parse({ number: '14' })).toEqual({ number: 14 })
})

test('a time of day is an hour and minutes that there are', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const time = timeIn(typed)
      if (time !== undefined) expect(time).toMatch(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
    }),
    { numRuns: 2000 },
  )
  for (const typed of ['24:00', '9', '0am', '13pm', '9:5', '９am', '1e1pm', '0x9:30']) {
    expect(timeIn(typed)).toBeUndefined()
  }
})

test.each([
  ['8pm', '20:00'],
  ['8 p.m.', '20:00'],
  ['8 p.m', '20:00'],
  ['8 PM', '20:00'],
  ['8 P. M.', '20:00'],
  ['8.30 a.m.', '08:30'],
  ['8:30p.m.', '20:30'],
  ['12am', '00:00'],
  ['12 noon', '12:00'],
  ['Midday', '12:00'],
  ['18:30', '18:30'],
  ['18.30', '18:30'],
  ['18h30', '18:30'],
])('%s is %s', (typed, time) => {
  expect(timeIn(typed)).toBe(time)
})
