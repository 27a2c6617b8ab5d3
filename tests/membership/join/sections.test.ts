import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { errorsOf } from '@/lib/kernel/forms'
import {
  asTyped,
  isComplete,
  sectionNames,
  sections,
  statusOf,
} from '@/lib/membership/join/sections'
import { namesOneself, notAnother, otherReferee } from '@/lib/membership/join/sections/referees'
import { isPriceOf, suggestedAmounts, suggestedEachTime } from '@/lib/money/subscriptions/bands'
import { bands } from '@/lib/organisation'
import { goodAnswers } from '@/tests/support/applicants'

beforeAll(() => freezeClock('2027-03-14T12:00:00Z'))
afterAll(thawClock)

function errors(section: keyof typeof sections, changed: Record<string, unknown>) {
  const fields = { ...asTyped(section, goodAnswers), ...changed }
  const parsed = sections[section].safeParse(fields)
  return parsed.success ? {} : errorsOf(parsed.error)
}

const born = (dateOfBirthDay: string, dateOfBirthMonth: string, dateOfBirthYear: string) =>
  errors('about-you', { dateOfBirthDay, dateOfBirthMonth, dateOfBirthYear }).dateOfBirth

describe('about you', () => {
  test('what is saved reads back the same for every section', () => {
    for (const section of sectionNames) {
      expect(sections[section].parse(asTyped(section, goodAnswers))).toEqual(goodAnswers[section])
    }
  })

  test('an empty form says what is missing, in the order of the page', () => {
    const parsed = sections['about-you'].safeParse({})
    expect(errorsOf(parsed.error!)).toEqual({
      name: 'Enter your name',
      dateOfBirth: 'Enter your date of birth',
      addressLine1: 'Enter the first line of your address',
      town: 'Enter your town or city',
      postcode: 'Enter your postcode',
    })
    expect(Object.keys(errorsOf(parsed.error!))[1]).toBe('dateOfBirth')
  })

  test('a date of birth is a real day in the past, of somebody old enough', () => {
    expect(born('14', '3', '2013')).toBeUndefined()
    expect(born('15', '3', '2013')).toBe('You can join once you are 14')
    expect(born('29', '2', '1985')).toMatch('real date')
    expect(born('1', '1', '2028')).toMatch('in the past')
    expect(born('1', '1', '1850')).toMatch('Check the year')
    expect(born('', '3', '')).toBe('Your date of birth must include a day and a year')
    expect(born('٣', 'x', '1980')).toMatch('real date')
    expect(born(' 1 ', '01', '1980')).toBeUndefined()
  })

  test.each([
    ['ne14xd', 'NE1 4XD'],
    [' DL1  5QQ ', 'DL1 5QQ'],
    ['SW1A1AA', 'SW1A 1AA'],
  ])('the postcode %s is %s', (typed, known) => {
    const parsed = sections['about-you'].parse({
      ...asTyped('about-you', goodAnswers),
      postcode: typed,
    })
    expect(parsed.postcode).toBe(known)
  })

  test.each([
    ['', ''],
    ['Ireland', 'Ireland'],
    ['fr', 'France'],
    ['the UK', ''],
    ['Great Britain', ''],
    ['Northern Ireland', ''],
  ])('the country %j is %j', (typed, country) => {
    const home = country === ''
    const about = { ...asTyped('about-you', goodAnswers), country: typed }
    const read = (postcode: string) =>
      sections['about-you'].safeParse({ ...about, postcode }).data?.postcode
    expect(sections['about-you'].parse(about).country).toBe(country)
    expect(read('ne14xd')).toBe(home ? 'NE1 4XD' : 'NE14XD')
    for (const [abroad, known] of [
      ['d02 af30', 'D02 AF30'],
      ['75001', '75001'],
      ['1234-567', '1234-567'],
      ['', ''],
    ] as const) {
      expect(read(abroad)).toBe(home ? undefined : known)
    }
  })

  test('what is no postcode anywhere gets a sentence', () => {
    for (const postcode of ['1'.repeat(13), '???', '-1']) {
      expect(errors('about-you', { country: 'Spain', postcode }).postcode).toMatch('12 characters')
    }
  })

  test.each([
    ['0191 498 0000 ext 12', '0191 498 0000 ext. 12'],
    ['01914980000x12', '01914980000 ext. 12'],
    ['0191 498 0000, extension: 12', '0191 498 0000 ext. 12'],
    ['0191 498 0000 #12', '0191 498 0000 ext. 12'],
    ['0191–498–0000', '0191-498-0000'],
    ['tel: +353 1 234 5678', '+353 1 234 5678'],
    ['(0191) 498 0000', '(0191) 498 0000'],
  ])('the phone number %s is %s', (typed, known) => {
    const about = { ...asTyped('about-you', goodAnswers), phone: typed }
    expect(sections['about-you'].parse(about).phone).toBe(known)
    expect(sections['about-you'].parse({ ...about, phone: known }).phone).toBe(known)
  })

  test('what is no postcode or phone number gets a sentence', () => {
    expect(errors('about-you', { postcode: '12345' }).postcode).toMatch('full UK postcode')
    for (const phone of ['call me', 'ext. 12', '0191 498 0000 ext', '0191 498 0000 ext. 1234567']) {
      expect(errors('about-you', { phone }).phone).toMatch('Enter a phone number')
    }
    expect(errors('about-you', { phone: '+44 (0)191 498 0000' })).toEqual({})
  })
})

describe('referees', () => {
  const contact = (typed: string) => otherReferee.safeParse({ name: 'Jo', contact: typed })

  test('are found by address or membership number, written one way', () => {
    expect(contact(' Jo@Post.Example ').data?.contact).toBe('jo@post.example')
    for (const typed of ['42', 'nell 42', 'NELL-0042', 'NELL – 0042', '#42']) {
      expect(contact(typed).data?.contact).toBe('NELL-0042')
    }
    expect(contact("Jo&O'Neill/home@Post.Example").data?.contact).toBe(
      "jo&o'neill/home@post.example",
    )
    expect(contact('Jo from the branch').success).toBe(false)
  })

  test('are two people', () => {
    const same = { proposerContact: 'NELL-0007', seconderContact: 'nell 7' }
    expect(errors('referees', same)).toEqual({
      seconderContact: 'Your seconder must be a different person from your proposer',
    })
  })

  test('are not the applicant', () => {
    const named = goodAnswers.referees
    expect(namesOneself(named, { email: 'grace@post.example', member: { number: 3 } })).toEqual({})
    expect(namesOneself(named, { email: 'sam@post.example' })).toHaveProperty('seconderContact')
    const byNumber = { ...named, proposerContact: 'NELL-0003' }
    expect(namesOneself(byNumber, { email: '', member: { number: 3 } })).toHaveProperty(
      'proposerContact',
    )
  })
})

test('somebody else is neither the applicant nor anybody named already', () => {
  const own = { email: 'grace@post.example', member: { number: 3 } }
  const named = [{ contact: 'pat@post.example' }, { contact: 'NELL-0007' }]
  expect(notAnother('jo@post.example', own, named)).toBeUndefined()
  for (const contact of ['grace@post.example', 'NELL-0003', 'pat@post.example', 'NELL-0007']) {
    expect(notAnother(contact, own, named)).toMatch('Name another member')
  }
})

describe('dues', () => {
  const solidarity = (amount: string, interval = 'month') =>
    errors('dues', { band: 'solidarity', interval, amount }).amount

  test('solidarity has a floor and a cap, for the month and for the year', () => {
    expect(solidarity('4')).toBeUndefined()
    expect(solidarity('3.99')).toBe('Solidarity dues start at £4 a month. Enter that or more')
    expect(solidarity('47', 'year')).toMatch('£48 a year')
    expect(solidarity('£500')).toBeUndefined()
    expect(solidarity('500.01')).toBe('Enter £500 or less')
    for (const typed of ['', 'lots', '-5', '1e9', '4.505', '99999999999999999999']) {
      expect(solidarity(typed)).toMatch('Enter')
    }
  })

  test('free asks for nothing more, the others for how often', () => {
    expect(sections.dues.parse({ band: 'free' })).toEqual(
      expect.objectContaining({ band: 'free', amountPence: 0 }),
    )
    expect(errors('dues', { interval: '' })).toEqual({
      interval: 'Choose whether to pay each month or each year',
    })
    expect(sections.dues.parse({ band: 'concession', interval: 'year' })).toEqual({
      band: 'concession',
      interval: 'year',
      amountPence: 1200,
    })
  })

  test('an amount typed for another band is asked about, and never dropped', () => {
    const asked = (band: string, amount: string, savedAmount?: string) =>
      errors('dues', { band, interval: 'month', amount, savedAmount }).amount
    expect(asked('basic', '9')).toBe(
      'You entered £9 here, but Basic is £3 a month or £36 a year. Choose Solidarity, or clear this box',
    )
    expect(asked('free', '9')).toMatch('nothing to pay. Choose Solidarity, or clear this box')
    expect(asked('basic', 'nine')).toMatch(/^You entered an amount here/)
    for (const blank of ['', '  ']) expect(asked('basic', blank)).toBeUndefined()
    // What stood in the box from before was typed by nobody; changed, it was.
    expect(asked('basic', '7.50', '7.50')).toBeUndefined()
    expect(asked('basic', '8', '7.50')).toMatch('You entered £8 here')
  })
})

describe('the whole', () => {
  test('each agreement is ticked by itself, to the words of today', () => {
    expect(Object.keys(errorsOf(sections.declaration.safeParse({}).error!))).toHaveLength(4)
    expect(errors('declaration', { confidentiality: '0' }).confidentiality).toMatch('has changed')
  })

  test('is complete when every section is, and not outside the region', () => {
    expect(isComplete(goodAnswers)).toBe(true)
    const { dues: _, ...rest } = goodAnswers
    expect(isComplete(rest)).toBe(false)
    const constituency = 'outside-region' as const
    const outside = {
      ...goodAnswers,
      'labour-movement': { ...goodAnswers['labour-movement'], constituency },
    }
    expect(statusOf('labour-movement', outside)).toBe('outside-region')
    expect(isComplete(outside)).toBe(false)
  })

  test('an answer that has been overtaken wants doing again', () => {
    const dues = { band: 'basic', interval: 'month', amountPence: 300 } as const
    expect(statusOf('dues', { dues })).toBe('complete')
    const declaration = { ...goodAnswers.declaration, confidentiality: 0 }
    expect(statusOf('declaration', { declaration })).toBe('incomplete')
  })

  test('whatever is sent gets errors or an answer, never a crash', () => {
    const names = [
      ...sectionNames.flatMap((section) => Object.keys(asTyped(section, goodAnswers))),
      'amount',
      '__proto__',
    ]
    const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 400 }))
    const body = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), anything))
    fc.assert(
      fc.property(fc.constantFrom(...sectionNames), body, (section, fields) => {
        const parsed = sections[section].safeParse(fields)
        if (parsed.success) return
        for (const sentence of Object.values(errorsOf(parsed.error))) {
          expect(sentence).not.toBe('')
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('an amount that is offered', () => {
  const chosen = (given: Record<string, string>) =>
    sections.dues.safeParse({ band: 'solidarity', interval: 'month', ...given })

  test('is taken as it is offered, each month or twelve times as much each year', () => {
    expect(chosen({ suggested: '1000', amount: '' }).data).toMatchObject({ amountPence: 1000 })
    expect(chosen({ suggested: '1000', amount: '10' }).data).toMatchObject({ amountPence: 1000 })
    expect(chosen({ suggested: '1000', interval: 'year' }).data).toMatchObject({
      amountPence: 12_000,
    })
  })

  test('leaves another one to be typed, and is not the one that is taken when both are given', () => {
    expect(chosen({ suggested: 'another', amount: '7.50' }).data).toMatchObject({
      amountPence: 750,
    })
    expect(chosen({ amount: '7.50' }).data).toMatchObject({ amountPence: 750 })
    for (const suggested of ['another', '1', '999999', 'x'])
      expect(errorsOf(chosen({ suggested }).error!).amount).toMatch('Enter how much')
    expect(errorsOf(chosen({ suggested: '1000', amount: '30' }).error!).amount).toBe(
      'You chose £10. Choose another amount, or leave this box empty',
    )
  })

  test('is a price of its band, by the month and by the year', () => {
    for (const band of bands) {
      for (const pence of suggestedAmounts(band)) {
        expect(isPriceOf(band, 'month', pence)).toBe(true)
        expect(isPriceOf(band, 'year', suggestedEachTime(pence, 'year'))).toBe(true)
      }
    }
    expect(suggestedAmounts('solidarity').length).toBeGreaterThan(1)
  })
})
