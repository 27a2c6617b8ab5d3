import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emailAddressIn, readEmailAddress } from '@/lib/kernel/email-address'

test.each([
  ['Ada.Wren@Post.Example', 'ada.wren@post.example'],
  [' ada@post.example ', 'ada@post.example'],
  ['ada&bo@post.example', 'ada&bo@post.example'],
  ["o'hara@post.example", "o'hara@post.example"],
  ['branch/secretary@post.example', 'branch/secretary@post.example'],
  ['ada+news@post.example', 'ada+news@post.example'],
  ['!#$%*-=?^_`{|}~@post.example', '!#$%*-=?^_`{|}~@post.example'],
  ['Zoë@post.example', 'zoë@post.example'],
  ['Zoe\u0308@post.example', 'zoë@post.example'],
  ['ŁUKASZ@post.example', 'łukasz@post.example'],
  ['ada@müller.example', 'ada@xn--mller-kva.example'],
  ['ada@MÜLLER.example', 'ada@xn--mller-kva.example'],
  ['ada@mail.xn--mller-kva.example', 'ada@mail.xn--mller-kva.example'],
  [`${'a'.repeat(64)}@post.example`, `${'a'.repeat(64)}@post.example`],
])('%s is an address', (typed, email) => {
  expect(readEmailAddress(typed)).toEqual({ email })
  expect(emailAddressIn(email)).toBe(email)
})

test.each([
  '',
  'ada',
  'ada@',
  '@post.example',
  'ada@post',
  'ada@post.1',
  'ada@127.0.0.1',
  'ada@[127.0.0.1]',
  'ada@-post.example',
  'ada@post..example',
  'ada@post_office.example',
  'ada@post.example?subject=x',
  'ada@post.example/x',
  '.ada@post.example',
  'ada.@post.example',
  'a..da@post.example',
  'ada wren@post.example',
  '"ada wren"@post.example',
  'ada,bo@post.example',
  'ada;bo@post.example',
  'ada<bo>@post.example',
  'ada@bo@post.example',
  'ada\n@post.example',
  'ada@post.example\r\nbcc: bo@post.example',
])('%j is none', (typed) => {
  expect(readEmailAddress(typed)).toEqual({ problem: 'form' })
})

test('at most 64 bytes before the @, and 254 altogether', () => {
  const before = (count: number, letter = 'a') => `${letter.repeat(count)}@post.example`
  expect(readEmailAddress(before(65))).toEqual({ problem: 'too-long-before' })
  expect(readEmailAddress(before(32, 'é'))).toEqual({ email: before(32, 'é') })
  expect(readEmailAddress(before(33, 'é'))).toEqual({ problem: 'too-long-before' })
  const host = `${'b'.repeat(61)}.`.repeat(3)
  const long = (count: number) => `${'a'.repeat(count)}@${host}example`
  expect(readEmailAddress(long(254 - 194))).toEqual({ email: long(254 - 194) })
  expect(readEmailAddress(long(255 - 194))).toEqual({ problem: 'too-long' })
})

test('what is read once is read the same again, and goes through a link as it is', () => {
  const signs = [...'abcxyzÉéßøŁ0189!#$%&\'*+/=?^_`{|}~-.@ <>,;:"()[]\\\n%2F']
  const typed = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 })
  fc.assert(
    fc.property(typed, (before) => {
      const email = emailAddressIn(`${before}@post.example`)
      if (!email) return
      expect(emailAddressIn(email)).toBe(email)
      const link = new URL(`https://nell.example/join/confirm?${new URLSearchParams({ email })}`)
      expect(link.searchParams.get('email')).toBe(email)
    }),
    { numRuns: 5000 },
  )
})
