import { afterEach, expect, test } from 'vitest'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { isId, newId } from '@/lib/kernel/ids'

afterEach(thawClock)

test('ids sort by their time, and those of one moment in the order in which they were asked for', () => {
  freezeClock('2027-03-01T09:00:00.000Z')
  const early = Array.from({ length: 200 }, newId)
  freezeClock('2027-03-01T09:00:00.001Z')
  const all = [...early, ...Array.from({ length: 200 }, newId)]
  expect(all.toSorted()).toEqual(all)
  expect(new Set(all).size).toBe(400)
  expect(all.every(isId)).toBe(true)
})
