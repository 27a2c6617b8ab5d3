import { expect, test } from 'vitest'
import { duplicatesHeadline } from '@/app/desk/members/merges/duplicates-headline'

test('what waits for a second officer is said first, then the pairs: none, one, many', () => {
  expect(duplicatesHeadline(0, 0)).toBe('No two records look like one person’s')
  expect(duplicatesHeadline(1, 0)).toBe('Two records may be one person’s')
  expect(duplicatesHeadline(3, 0)).toBe('3 pairs of records may be one person’s')
  expect(duplicatesHeadline(0, 1)).toBe('One merge needs a second officer')
  expect(duplicatesHeadline(3, 2)).toBe('2 merges need a second officer')
})
