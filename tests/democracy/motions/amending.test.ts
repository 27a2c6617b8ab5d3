import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amendedText,
  applyChanges,
  collide,
  mergeChanges,
  type TextChange,
} from '@/lib/democracy/motions/text/changes'
import { excerptsOf } from '@/lib/democracy/motions/text/excerpts'
import {
  cutIntoLines,
  inlineRuns,
  numberLines,
  paragraphsOf,
} from '@/lib/democracy/motions/text/lines'
import { linesInWords, numbersInWords } from '@/lib/democracy/motions/text/touched-lines'
import { paragraphChanges, wordChanges } from '@/lib/democracy/motions/text/word-changes'
import { cleanText } from '@/lib/kernel/clean-text'

/** What a member could have typed: words of many scripts, marks, breaks, and whatever else there is. */
const word = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('rents', 'the', 'North', '**pay**', '1.', 'é', '👩‍👩‍👧', 'הון'),
  },
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')
const texts = fc
  .array(fc.tuple(word, gap), { maxLength: 60 })
  .map((parts) => cleanText(parts.flat().join('')).trim())

/** A text, and members who each rewrite some of its paragraphs. */
const amended = texts.chain((text) => {
  const places = Math.max(1, paragraphsOf(text).length)
  const typing = fc.tuple(
    fc.array(fc.tuple(fc.nat({ max: places - 1 }), texts), { maxLength: 2 }),
    fc.oneof(fc.constant(''), texts),
  )
  return fc.tuple(
    fc.constant(text),
    fc.array(
      typing.map(([typed, added]) => paragraphChanges(text, new Map(typed), added)),
      { maxLength: 5 },
    ),
  )
})

const numbered = (changes: readonly (readonly TextChange[])[]) =>
  changes.map((one, at) => ({ number: at + 1, changes: one }))

test('lines are found again where they were cut, hold no more than they should, and leave out nothing but spaces', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const cut = cutIntoLines(text)
      const lines = numberLines(text, cut)
      expect(lines.map(({ from, to }) => text.slice(from, to))).toEqual(cut)
      let at = 0
      for (const { from, to } of lines) {
        expect(text.slice(at, from)).toMatch(/^[ \t\n]*$/)
        at = to
      }
      expect(text.slice(at)).toMatch(/^[ \t\n]*$/)
      for (const line of cut) expect([...line].length <= 58 || !/[ \t]/.test(line)).toBe(true)
      for (const paragraph of paragraphsOf(text)) inlineRuns(text, paragraph)
    }),
  )
})

test('what a member typed is what their amendment makes of the text', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      expect(applyChanges(before, wordChanges(before, after))).toBe(after === '' ? '' : after)
    }),
  )
})

test('amendments that do not collide make one text in whatever order they are taken', () => {
  fc.assert(
    fc.property(amended, fc.infiniteStream(fc.nat()), ([text, all], draw) => {
      const given = numbered(all)
      const shuffled = given
        .map((one) => ({ one, at: draw.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(amendedText(text, shuffled)).toBe(amendedText(text, given))
      const apart = given.every((one) =>
        given.every((other) => one === other || !collide(one.changes, other.changes)),
      )
      if (!apart) return
      const renumbered = shuffled.map(({ changes }, at) => ({ number: at + 1, changes }))
      expect(amendedText(text, renumbered)).toBe(amendedText(text, given))
    }),
  )
})

test('what nobody amended stands there untouched, in its order', () => {
  fc.assert(
    fc.property(amended, ([text, all]) => {
      const changes = mergeChanges(numbered(all))
      const merged = applyChanges(text, changes)
      let at = 0
      let place = 0
      for (const { from, to } of [...changes, { from: text.length, to: text.length }]) {
        const kept = text.slice(at, from).trim()
        const found = merged.indexOf(kept, place)
        expect(found).toBeGreaterThanOrEqual(place)
        place = found + kept.length
        at = to
      }
    }),
  )
})

test('whatever is applied to whatever, the answer is a clean text', () => {
  const change = fc.record({
    from: fc.integer(),
    to: fc.integer(),
    words: fc.string({ unit: 'binary' }),
  })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.array(change)), (text, all) => {
      const merged = amendedText(text, numbered(all))
      expect(cleanText(merged)).toBe(merged)
      excerptsOf(text, mergeChanges(numbered(all)))
    }),
  )
})

const motion =
  'We note that rents rise.\n\nWe resolve:\n\n1. to campaign for rent controls set by combined authorities, and for the right of councils to buy back homes;\n2. to train **forty** members before June 2027.'
const lines = numberLines(motion, cutIntoLines(motion))
const typed = (place: number, words: string) =>
  paragraphChanges(motion, new Map([[place, words]]), '')

test.each<[string, ReturnType<typeof typed>, string, string]>([
  [
    'a word',
    typed(3, '2. to train **forty** members before March 2027.'),
    'Line 6',
    '2. to train forty members before [-June][+March] 2027.',
  ],
  [
    'words side by side are one change',
    typed(0, 'We note that wages fall.'),
    'Line 1',
    'We note that [-rents rise][+wages fall].',
  ],
  ['a paragraph taken out', typed(1, ''), 'Line 2', '[-We resolve:]'],
  [
    'an item at the end',
    paragraphChanges(motion, new Map(), '3. to report back.'),
    'After line 6',
    '2. to train forty members before June 2027.[+\n3. to report back.]',
  ],
])('%s', (_, changes, where, read) => {
  expect(linesInWords(lines, changes)).toBe(where)
  const sign = { same: '', removed: '-', added: '+' }
  const said = excerptsOf(motion, changes).map((pieces) =>
    pieces.map(({ is, words }) => (is === 'same' ? words : `[${sign[is]}${words}]`)).join(''),
  )
  expect(said).toEqual([read])
})

test('a paragraph that is taken out leaves no hole, and one that is taken out of a list none either', () => {
  expect(applyChanges(motion, typed(1, ''))).toMatch(/^We note that rents rise\.\n\n1\. to/)
  expect(
    applyChanges('1. a\n2. b\n3. c', paragraphChanges('1. a\n2. b\n3. c', new Map([[1, '']]), '')),
  ).toBe('1. a\n3. c')
})

test.each([
  ['We note that rents soar.', 'We note that rents fall.', true],
  ['We note that all rents rise.', 'We note that most rents rise.', true],
  ['We note that wages fall.', 'We note that rents soar.', true],
  ['We note that rents soar.', 'We note that wages rise.', false],
  ['', 'We note that wages rise.', true],
  ['We know that rents rise.', 'We note that rents soar.', false],
])('"%s" beside "%s": they collide is %s', (one, other, collides) => {
  expect(collide(typed(0, one), typed(0, other))).toBe(collides)
  expect(collide(typed(0, other), typed(0, one))).toBe(collides)
})

test.each<[number[], string]>([
  [[7], '7'],
  [[7, 8], '7 and 8'],
  [[7, 8, 9], '7 to 9'],
  [[2, 7, 8, 9], '2 and 7 to 9'],
  [[1, 3, 5], '1, 3 and 5'],
])('lines %j are "%s"', (numbers, said) => {
  expect(numbersInWords(numbers)).toBe(said)
})
