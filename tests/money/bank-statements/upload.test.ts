import '@/tests/support/database'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { POST } from '@/app/desk/money/bank/file/route'
import { database } from '@/db/client'
import { bankLines, bankStatements } from '@/db/schema/money/bank-statements'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { problemsInAddress } from '@/lib/money/bank-statements/reading/problems'
import { looking } from '@/tests/support/hostile/fake-next-request'
import { aMember, anOfficer } from '@/tests/support/people'

vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/people/sign-in/viewer', async () => (await standIns()).viewerInstead)

function standIns() {
  return import('@/tests/support/hostile/fake-next-request')
}

let joyce: PersonActor

beforeAll(async () => {
  freezeClock(atWallTime('2026-11-29', '12:00'))
  joyce = await anOfficer('treasurer')
})
afterAll(thawClock)

const text = 'Date,Description,Amount\n24/11/2026,A MEMBER,36.00\n'

function formWith(content: string | Buffer, more: Record<string, string> = {}) {
  const form = new FormData()
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  form.append('file', new File([part], content.length > 0 ? 'statement.csv' : ''))
  for (const [name, value] of Object.entries(more)) form.append(name, value)
  return form
}

async function send(body: BodyInit, actor: Actor = joyce) {
  const url = 'http://mandate.test/desk/money/bank/file'
  const answer = await looking.run(actor, () => POST(new Request(url, { method: 'POST', body })))
  expect(answer.status).toBe(303)
  return new URL(answer.headers.get('location')!, 'http://mandate.test')
}

const said = ({ searchParams }: URL) =>
  problemsInAddress(searchParams.get('problem'), searchParams.get('lines'))

test.each<[what: string, body: () => BodyInit, sentence: RegExp]>([
  ['nothing chosen', () => formWith(''), /^Choose a file first/],
  ['no such field', () => new FormData(), /^Choose a file first/],
  ['a spreadsheet', () => formWith('PK\u0003\u0004'), /^This is not a CSV or OFX file/],
  ['three megabytes', () => formWith(Buffer.alloc(3_000_000, 'a')), /larger than 2 MB/],
  ['a list of something else', () => formWith('Name\nAda\n'), /cannot find the columns/],
  [
    'a balance that is none',
    () => formWith(text, { closing: 'plenty' }),
    /^Enter the closing balance/,
  ],
  ['a bad line', () => formWith(`${text}soon,A MEMBER,36.00\n`), /^Line 3 has no date/],
])('%s is answered in a sentence, and nothing is kept', async (_what, body, sentence) => {
  const address = await send(body())
  expect(said(address).join()).toMatch(sentence)
  // The address goes into logs and histories: it says nothing of what the file holds.
  expect(address.href).not.toMatch(/MEMBER|36/)
  expect(await database().$count(bankLines)).toBe(0)
})

test('nobody but the treasurer sends one in', async () => {
  const others: [Actor, string][] = [
    [{ kind: 'visitor' }, 'sign-in-first'],
    [await aMember(), 'not-allowed'],
    [await anOfficer('secretary'), 'not-allowed'],
  ]
  for (const [actor, code] of others) {
    const { searchParams } = await send(formWith(text), actor)
    expect(searchParams.get('refused')).toBe(code)
  }
  expect(await database().$count(bankStatements)).toBe(0)
})

test('what the treasurer types counts as the closing balance; the file again adds nothing', async () => {
  const first = await send(formWith(text, { closing: '−12.30' }))
  expect(first.pathname).toMatch(/^\/desk\/money\/bank\/[0-9a-f-]{36}$/)
  expect(Object.fromEntries(first.searchParams)).toEqual({ added: '1', known: '0' })
  const again = await send(formWith(text))
  expect(again.searchParams.get('done')).toBe('known')
  const [statement, ...rest] = await database().select().from(bankStatements)
  expect(statement).toMatchObject({ closingPence: -1230, format: 'CSV' })
  expect(rest).toEqual([])
})
