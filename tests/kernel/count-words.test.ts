import { expect, test } from 'vitest'
import { countWords } from '@/lib/kernel/count-words'

test.each([
  ['one two  three\nfour', 4],
  ['a well-known and/or don’t', 4],
  ['June 30, 2003 is 30/06/2003', 5],
  ['one – two', 3],
  ['', 0],
  [' \n\t ', 0],
  ['• one\n•\ttwo\no\tthree\n- four\n* five', 5],
  ['1. one\n2.\ttwo\n2.1 three\n(iv) four\nb) five', 5],
  ['> - one\n## two\n**three** four', 4],
  ['one\n---\ntwo\n***', 2],
  ['| one | two |\n| --- | :-: |\n| 3 | 4 |', 4],
  ['one[^1] two\n\n[^1]: three', 3],
  ['I agree. We meet at 5. Then', 7],
  ['2027 was good', 3],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})
