import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '@/lib/kernel/clean-text'
import { fieldsOf } from '@/lib/kernel/forms'

test.each([
  ['Ada\u0000 Stone\u0007', 'Ada Stone'],
  ['A\u200bda\ufeff Sto\u00adne', 'Ada Stone'],
  ['Ada\u202e enotS', 'Ada enotS'],
  ['\u2067Ada\u2069 Stone\u061c\u200f', 'Ada Stone'],
  ['Tom\u200d Hes\u200cketh', 'Tom Hesketh'],
  ['Ivan\u200dа', 'Ivanа'],
  ['A\ufe0fda', 'Ada'],
  ['A\u{e0064}\u{e0061}', 'A'],
  ['Zoe\u0308', 'Zoë'],
  ['one\r\ntwo\u2028three\tfour\n\nfive', 'one\ntwo\nthree\tfour\n\nfive'],
  ['\ud800Ada', '\ufffdAda'],
])('%j becomes %j', (typed, clean) => {
  expect(cleanText(typed)).toBe(clean)
})

test.each([
  '',
  ' ',
  '\u00a0\u2003',
  '\u200b\u200d',
  '\u202e\u2066',
  '\u3164\u115f',
  '\u2800 ',
  '\n\t\n',
  '\u2060',
])('%j is blank', (typed) => {
  expect(cleanText(typed)).toBe('')
})

test.each([
  ['Persian', 'علی\u200cرضا'],
  ['Hindi', 'श्रीमान्\u200d\u0915'],
  ['Malayalam', 'ന്\u200dമ'],
  ['a family', '👩\u200d👩\u200d👧'],
  ['a heart on fire', '❤\ufe0f\u200d🔥'],
  ['a runner with her skin', '🏃🏽\u200d♀\ufe0f'],
  ['Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
  ['a keycap', '1\ufe0f\u20e3'],
  ['a Japanese name', '葛\u{e0100}城'],
])('what belongs to the writing stays: %s', (_, typed) => {
  expect(cleanText(typed)).toBe(typed.normalize('NFC'))
})

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        ...'\u200b\u200c\u200d\u200e\u202e\u2066\ufeff\u00ad\u3164\ufe0f\u0000\r\n\t\u00a0\u2800',
        ...[
          '👩',
          '🏴',
          '\u{e0067}',
          '\u{e007f}',
          'ی',
          'म',
          '्',
          'A',
          'é',
          'e\u0301',
          '葛',
          '\u{e0100}',
          '1',
        ],
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('whatever comes, nothing reverses, nothing controls, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(nasty, (typed) => {
      const clean = cleanText(typed)
      expect(cleanText(clean)).toBe(clean)
      expect(clean).not.toMatch(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\r]/)
      expect(clean).not.toMatch(/(?![\n\t])\p{Cc}/u)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).toBe(clean.normalize('NFC'))
      if (clean !== '') expect(clean.trim()).not.toBe('')
    }),
    { numRuns: 5000 },
  )
})

test('every field of every form comes clean', () => {
  const form = new FormData()
  form.append('title', 'War\u202em \u200bhomes')
  form.append('text', 'one\r\n\r\ntwo')
  form.append('blank', '\u00a0\u200b')
  form.append('many', 'a\u0000')
  form.append('many', 'b')
  expect({ ...fieldsOf(form) }).toEqual({
    title: 'Warm homes',
    text: 'one\n\ntwo',
    blank: '',
    many: ['a', 'b'],
  })
})

test('of a name that is sent over and over a hundred are read, and no file', () => {
  const form = new FormData()
  for (let n = 0; n < 150; n += 1) form.append('network', `${n}`)
  form.append('receipt', new File(['x'], 'x.png'))
  expect(Object.keys(fieldsOf(form))).toEqual(['network'])
  expect(fieldsOf(form).network).toHaveLength(100)
})
