import { expect, test } from 'vitest'
import { atWallTime } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { standingAt } from '@/lib/people/members/standing'
import { duesRow } from '@/lib/records/imports/admitting/dues-row'
import { checkRow, type StripeWord } from '@/lib/records/imports/checking/check-row'
import { dateIn, isMonthFirst } from '@/lib/records/imports/checking/dates'
import { amountIn, bandIn, intervalIn, yesIn } from '@/lib/records/imports/checking/dues-words'
import { emailIn } from '@/lib/records/imports/checking/email'
import { guessMapping, type ImportField } from '@/lib/records/imports/checking/fields'
import { reasonInWords } from '@/lib/records/imports/checking/reasons'
import {
  type DateOrder,
  guessRepairs,
  type Repairs,
  repairsFrom,
} from '@/lib/records/imports/checking/repairs'

const column = (heading: string) => ({ heading, filled: 1, monthFirst: false })

const today = '2026-11-22'
const read = (text: string, monthFirst = false, order?: DateOrder, latest = today) =>
  dateIn(text, { order, monthFirst, latest })

function judge(
  given: Partial<Record<ImportField, string>>,
  word?: StripeWord,
  monthFirst = false,
  repairs: Repairs = {},
) {
  const row: Partial<Record<ImportField, string>> = {
    email: 'ada@post.example',
    name: 'Ada Wren',
    ...given,
  }
  const names = Object.keys(row) as ImportField[]
  const columns = names.map((name) => ({ ...column(name), monthFirst }))
  const mapping = Object.fromEntries(names.map((name) => [name, name]))
  const cells = names.map((name) => row[name]!)
  return checkRow(cells, { columns, mapping, repairs, bandOtherwise: 'basic', today }, word)
}

test.each([
  ['2021-03-04', '2021-03-04'],
  ['2021-03-04 12:33:10', '2021-03-04'],
  ['2021-03-04T12:33:10Z', '2021-03-04'],
  ['2021/3/4', '2021-03-04'],
  ['4/3/2021', '2021-03-04'],
  ['04.03.2021', '2021-03-04'],
  ['31-12-1999', '1999-12-31'],
  ['4 March 2021', '2021-03-04'],
  ['4th Mar 2021', '2021-03-04'],
  ['04-Mar-2021', '2021-03-04'],
  ['March 4, 2021', '2021-03-04'],
  ['Sept 4th 2021', '2021-09-04'],
])('%s is a day', (text, date) => {
  expect(read(text)).toEqual({ date })
})

test.each([
  ['03/04/21', 'ambiguous'],
  ['12/31/2020', 'impossible'],
  ['31/02/2020', 'impossible'],
  ['44197', 'impossible'],
  ['March 2021', 'impossible'],
  ['yesterday', 'impossible'],
])('%s is none that we take', (text, problem) => {
  expect(read(text)).toBe(problem)
})

test('a date with the month in front puts its whole column in doubt', () => {
  expect(isMonthFirst('12/31/2020')).toBe(true)
  expect(isMonthFirst('31/12/2020')).toBe(false)
  expect(read('03/04/2021', true)).toBe('ambiguous')
  expect(read('04/04/2021', true)).toEqual({ date: '2021-04-04' })
  expect(read('2021-04-03', true)).toEqual({ date: '2021-04-03' })
})

test.each<[DateOrder, string, string | undefined]>([
  ['day-first', '03/04/2021', '2021-04-03'],
  ['day-first', '31/3/24', '2024-03-31'],
  ['day-first', '12/31/2020', undefined],
  ['month-first', '03/04/2021', '2021-03-04'],
  ['month-first', '12/31/20', '2020-12-31'],
  ['month-first', '31/12/2020', undefined],
  ['day-numbers', '45382', '2024-03-31'],
  ['day-numbers', '45382.75', '2024-03-31'],
  ['day-numbers', '61', '1900-03-01'],
  ['day-numbers', '60', undefined],
  ['day-numbers', '4 March 2021', '2021-03-04'],
  ['month-first', '2021-03-04', '2021-03-04'],
])('where an officer says %s, %s is %s', (order, text, date) => {
  expect(read(text, true, order)).toEqual(date ? { date } : 'impossible')
})

test('a year of two figures is the last one that it can be', () => {
  expect(read('22/11/26', false, 'day-first')).toEqual({ date: '2026-11-22' })
  expect(read('23/11/26', false, 'day-first')).toEqual({ date: '1926-11-23' })
  const born = (dateOfBirth: string) =>
    judge({ dateOfBirth }, undefined, false, { dateOfBirth: 'day-first' })
  expect(born('22/11/12')).toMatchObject({ candidate: { dateOfBirth: '2012-11-22' } })
  expect(born('23/11/12')).toMatchObject({ candidate: { dateOfBirth: '1912-11-23' } })
  const until = judge({ paidUntil: '31/3/30' }, undefined, false, { paidUntil: 'day-first' })
  expect(until).toMatchObject({ candidate: { dues: { until: '2030-03-31' } } })
})

test.each<[Partial<Record<ImportField, string>>, Repairs, object]>([
  [{ phone: '7700900982' }, { phone: 'lost-start' }, { phone: '07700900982' }],
  [{ phone: '7700 900982' }, { phone: 'lost-start' }, { phone: '07700 900982' }],
  [{ phone: '1914980000' }, { phone: 'lost-start' }, { phone: '01914980000' }],
  [{ phone: '447700900982' }, { phone: 'lost-start' }, { phone: '+447700900982' }],
  [{ phone: '07700900982' }, { phone: 'lost-start' }, { phone: '07700900982' }],
  [{ phone: '+353 1 234 5678' }, { phone: 'lost-start' }, { phone: '+353 1 234 5678' }],
  [{ phone: '7700900982' }, {}, { phone: '7700900982' }],
  [{ name: 'Wren, Ada Mary' }, { name: 'surname-first' }, { name: 'Ada Mary Wren' }],
  [{ name: 'WREN Ada' }, { name: 'surname-first' }, { name: 'Ada WREN' }],
  [{ name: 'Cher' }, { name: 'surname-first' }, { name: 'Cher' }],
  [{ amount: '300', interval: 'month' }, { amount: 'pence' }, { dues: { amountPence: 300 } }],
  [{ amount: '3.00', interval: 'month' }, { amount: 'pence' }, { dues: { amountPence: 300 } }],
])('%o, repaired by %o', (row, repairs, candidate) => {
  expect(judge(row, undefined, false, repairs)).toMatchObject({ candidate })
})

test('a repair that there is not is none, and a phone that lost its 0 is offered back', () => {
  expect(repairsFrom({ phone: 'lost-start', name: 'x', email: 'pence', amount: 7 })).toEqual({
    phone: 'lost-start',
  })
  const phones = { ...column('Tel'), lostStart: 2 }
  expect(guessRepairs([phones], { phone: 'Tel' })).toEqual({ phone: 'lost-start' })
  expect(guessRepairs([phones], { theirNumber: 'Tel' })).toEqual({})
})

test('words for bands, intervals, amounts and consent', () => {
  expect(
    ['Basic', 'UNWAGED', 'Standard Membership', 'solidarity', 'free', 'gold'].map(bandIn),
  ).toEqual(['basic', 'concession', 'basic', 'solidarity', 'free', undefined])
  expect(['Monthly', 'year', 'Annual', 'weekly'].map(intervalIn)).toEqual([
    'month',
    'year',
    'year',
    undefined,
  ])
  expect(['£3', '3.00', '3.5', 'GBP 12.00', '1,200', 'three'].map(amountIn)).toEqual([
    300,
    300,
    350,
    1200,
    120_000,
    undefined,
  ])
  expect(['Yes', 'subscribed', '', 'no', 'perhaps'].map(yesIn)).toEqual([
    true,
    true,
    false,
    false,
    undefined,
  ])
  expect(emailIn('Ada <ADA@Post.example>')).toBe('ada@post.example')
  expect(emailIn("mailto:O'Hara&Son/office@post.example")).toBe("o'hara&son/office@post.example")
  expect(emailIn('ada at post.example')).toBeUndefined()
})

test.each([
  [
    'CiviCRM',
    'Contact ID,First Name,Last Name,Street Address,City,Postal Code,Phone,Email,Membership Type,Member Since,Membership Expiration Date',
    {
      email: 'Email',
      firstName: 'First Name',
      lastName: 'Last Name',
      addressLine1: 'Street Address',
      town: 'City',
      postcode: 'Postal Code',
      theirNumber: 'Contact ID',
      band: 'Membership Type',
      joinedOn: 'Member Since',
      paidUntil: 'Membership Expiration Date',
    },
  ],
  [
    'NationBuilder',
    'nationbuilder_id,first_name,last_name,email,email_opt_in,mobile_number,primary_address1,primary_city,primary_zip,born_at',
    {
      email: 'email',
      firstName: 'first_name',
      phone: 'mobile_number',
      addressLine1: 'primary_address1',
      postcode: 'primary_zip',
      dateOfBirth: 'born_at',
      mailConsent: 'email_opt_in',
      theirNumber: 'nationbuilder_id',
    },
  ],
  [
    'Mailchimp',
    'Email Address,First Name,Last Name,OPTIN_TIME',
    { email: 'Email Address', joinedOn: 'OPTIN_TIME' },
  ],
  [
    'Action Network',
    'email,first_name,last_name,zip_code,can2_phone',
    { email: 'email', postcode: 'zip_code' },
  ],
  [
    'Stripe',
    'id,Customer ID,Customer Email,Customer Name,Interval,Amount,Current Period End (UTC),Start Date (UTC)',
    {
      customerId: 'Customer ID',
      email: 'Customer Email',
      name: 'Customer Name',
      interval: 'Interval',
      amount: 'Amount',
    },
  ],
  [
    'a list kept by hand',
    'Name,E-mail,Known as,Pronouns,Tel.,Town,Post code,CLP,Joined,Paid until',
    {
      name: 'Name',
      email: 'E-mail',
      preferredName: 'Known as',
      pronouns: 'Pronouns',
      phone: 'Tel.',
      town: 'Town',
      postcode: 'Post code',
      constituency: 'CLP',
      joinedOn: 'Joined',
      paidUntil: 'Paid until',
    },
  ],
])('the headings of %s are known', (_name, headings, mapping) => {
  expect(guessMapping(headings.split(',').map(column))).toMatchObject(mapping)
})

test('a column is one thing only, an empty one is none, and customers are known by their ids', () => {
  const columns = [
    { heading: 'id', filled: 4, monthFirst: false, customers: true },
    { heading: 'Email', filled: 0, monthFirst: false },
    { heading: 'Email (2)', filled: 4, monthFirst: false },
    column('Address'),
  ]
  expect(guessMapping(columns)).toEqual({ customerId: 'id', addressLine1: 'Address' })
})

test.each<[Partial<Record<ImportField, string>>, object]>([
  [{}, { band: 'basic', amountPence: 300, interval: 'month', how: 'to-pay' }],
  [{ band: 'free' }, { band: 'free', amountPence: 0, how: 'free' }],
  [{ amount: '0' }, { band: 'free', how: 'free' }],
  [{ band: 'Unwaged' }, { band: 'concession', amountPence: 100, interval: 'month', how: 'to-pay' }],
  [
    { amount: '12', interval: 'yearly' },
    { band: 'concession', amountPence: 1200, interval: 'year' },
  ],
  [
    { amount: '7.50', interval: 'month' },
    { band: 'solidarity', amountPence: 750 },
  ],
  [
    { band: 'basic', interval: 'year', paidUntil: '31/03/2027' },
    { amountPence: 3600, how: 'paid', until: '2027-03-31' },
  ],
])('the dues of %o', (row, dues) => {
  expect(judge(row)).toMatchObject({ candidate: { dues } })
})

test('an address abroad has another postcode, and the list says where', () => {
  expect(judge({ postcode: 'd02 af30', country: 'IE' })).toMatchObject({
    candidate: { postcode: 'D02 AF30', country: 'Ireland' },
  })
  expect(judge({ postcode: 'ne14xd', country: 'GB' })).toMatchObject({
    candidate: { postcode: 'NE1 4XD', country: null },
  })
})

test('what Stripe takes goes before what the list says', () => {
  const atStripe = {
    customerId: 'cus_1',
    subscriptionId: 'sub_1',
    status: 'active',
    amountPence: 200,
    interval: 'month' as const,
  }
  expect(judge({ customerId: 'cus_1', band: 'gold', amount: '9' }, atStripe)).toMatchObject({
    candidate: { dues: { band: 'solidarity', amountPence: 200, how: 'stripe' } },
  })
  expect(judge({ customerId: 'cus_1' }, { customerId: 'cus_1' })).toMatchObject({
    candidate: { dues: { how: 'to-pay' }, customerId: 'cus_1' },
  })
})

test.each<[Partial<Record<ImportField, string>>, string, StripeWord?, boolean?]>([
  [{ email: '' }, 'email:missing'],
  [{ email: 'ada' }, 'email:form'],
  [{ name: '' }, 'name:missing'],
  [{ phone: 'ring twice' }, 'phone:form'],
  [{ phone: '4.47701E+11' }, 'phone:rounded'],
  [{ postcode: '12345' }, 'postcode:form'],
  [{ constituency: 'Atlantis' }, 'constituency:unknown'],
  [{ dateOfBirth: '2020-01-01' }, 'dateOfBirth:cannot-be'],
  [{ dateOfBirth: '01/02/80' }, 'dateOfBirth:ambiguous'],
  [{ joinedOn: '2027-01-01' }, 'joinedOn:cannot-be'],
  [{ joinedOn: '03/04/2020' }, 'joinedOn:ambiguous', undefined, true],
  [{ joinedOn: '2020-02-30' }, 'joinedOn:impossible'],
  [{ band: 'gold' }, 'band:unknown'],
  [{ band: 'free', amount: '3' }, 'amount:apart'],
  [{ band: 'basic', amount: '5', interval: 'month' }, 'amount:apart'],
  [{ amount: '2', interval: 'month' }, 'amount:apart'],
  [{ amount: '3' }, 'interval:missing'],
  [{ amount: '3', interval: 'weekly' }, 'interval:unknown'],
  [{ amount: 'lots' }, 'amount:form'],
  [{ paidUntil: 'soon' }, 'paidUntil:impossible'],
  [{ mailConsent: 'perhaps' }, 'mailConsent:unknown'],
  [{ customerId: '42' }, 'customerId:form'],
  [{ customerId: 'cus_1' }, 'customerId:missing', 'missing'],
  [{ customerId: 'cus_1' }, 'customerId:unusual', 'unusual'],
  [{ customerId: 'cus_1' }, 'customerId:away', 'away'],
  [{ name: '=HYPERLINK("x")' }, 'row:formula'],
])('%o is %s', (row, problem, word, monthFirst) => {
  expect(judge(row, word, monthFirst)).toEqual({ problems: [problem] })
  expect(reasonInWords(problem)).toMatch(/^[A-Z].{10,}\.$/)
  expect(reasonInWords(problem)).not.toMatch(/undefined|:/)
})

test('everything wrong with a row is said at once, in words', () => {
  const judged = judge({ email: '', joinedOn: '1/2/20' })
  const { problems } = judged as { problems: string[] }
  expect(reasonInWords(problems.join(' '))).toBe(
    'Email address is missing. Joined on can be read in two ways; say how its column is written, or write it as 2024-03-31.',
  )
  expect(reasonInWords('email:twice:17')).toBe('Email address is already in this list, on line 17.')
})

test('a line with more cells than headings is not guessed at', () => {
  const terms = {
    columns: [column('email'), column('name')],
    mapping: { email: 'email', name: 'name' } as const,
    repairs: {},
    bandOtherwise: 'basic' as const,
    today: '2026-11-22',
  }
  expect(checkRow(['a@post.example', 'Wren', 'Ada'], terms)).toEqual({ problems: ['row:cells'] })
  expect(checkRow(['a@post.example', 'Wren', ''], terms)).toMatchObject({
    candidate: { name: 'Wren' },
  })
})

// As the page on which the columns are matched says.
test.each([
  ['nothing to pay', { how: 'free' }, '2026-03-14', 'good'],
  ['nothing paid yet', { how: 'to-pay' }, '2026-03-14', 'lapsed'],
  ['paid until a day', { how: 'paid', until: '2026-03-14' }, '2026-03-14', 'good'],
  ['in the grace after it', { how: 'paid', until: '2026-03-14' }, '2026-04-11', 'grace'],
  ['after the grace', { how: 'paid', until: '2026-03-14' }, '2026-04-12', 'lapsed'],
] as const)('whoever is imported with %s stands as the page says', (_what, how, on, standing) => {
  const dues = { band: 'basic', interval: 'month', amountPence: 300, ...how } as const
  const row = duesRow(atWallTime('2026-03-01'), {
    personId: newId(),
    candidate: { dues, customerId: null, joinedOn: null } as never,
    atStripe: null,
  })
  const facts = { resignedAt: null, expelledAt: null, suspended: false }
  const live = {
    paymentStatus: null,
    paymentFailedAt: null,
    currentPeriodEndsAt: null,
    cancelsAtPeriodEnd: false,
    pausedUntil: null,
    startedAt: null,
    ...row,
  }
  expect(standingAt({ ...facts, subscription: live as never }, atWallTime(on, '20:00'))).toBe(
    standing,
  )
})
