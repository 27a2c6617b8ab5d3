import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestTold } from '@/lib/kernel/fewest-told'
import {
  firstFigure,
  hideBeside,
  nextFigure,
  publishable,
  type ShownFigure,
} from '@/lib/people/equality/suppression'

test('a figure is rounded, and shown from about 10', () => {
  expect([0, 4, 7, 8, 12, 13, 61].map(firstFigure)).toEqual([null, null, null, 10, 10, 15, 60])
})

test('a figure stays until at least 5 members made the difference', () => {
  expect([6, 7, 11, 12, 40].map((count) => nextFigure(null, count))).toEqual([
    null,
    null,
    null,
    10,
    40,
  ])
  expect([0, 3, 4, 14, 16, 17].map((count) => nextFigure(10, count))).toEqual([
    null,
    null,
    10,
    10,
    10,
    15,
  ])
})

test('where nearly every member is counted, the number of members gives away no hidden line', () => {
  expect(hideBeside([10, 10, null], 20, false)).toEqual(
    [10, 10, null].map((about, place) => (place === 0 ? null : about)),
  )
  expect(hideBeside([10, 10, null], 21, false)).toEqual([10, 10, null])
  expect(hideBeside([10, 30], 40, false)).toEqual([10, 30])
  expect(hideBeside([20, 10], 22, true)).toEqual([null, 10])
})

test('whatever was published before, a figure that moved has at least 5 members behind it', () => {
  const life = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(life, (counts) => {
      let [figure, setAt] = [firstFigure(counts[0]!), counts[0]!]
      for (const count of counts.slice(1)) {
        const next = nextFigure(figure, count)
        if (next !== figure) {
          expect(Math.abs(count - setAt)).toBeGreaterThanOrEqual(fewestTold)
          setAt = count
        }
        if (next !== null) expect(Math.abs(next - count)).toBeLessThanOrEqual(6)
        figure = next
      }
    }),
    { numRuns: 500 },
  )
})

/** All ways in which members can have answered: `lines` counts that together are no more than there are members. */
function* allCounts(lines: number, members: number): Generator<number[]> {
  if (lines === 0) return yield []
  for (let first = 0; first <= members; first += 1) {
    for (const rest of allCounts(lines - 1, members - first)) yield [first, ...rest]
  }
}

/** What was published at one date, with what everybody knows besides. */
type Published = { members: number; shown: ShownFigure[]; before?: ShownFigure[] }

/**
 * Everything that somebody can work out who has every table that was ever published, knows the number of members at each date
 * and knows how figures are made: the answers that lead to just what was published. What was published before is all that ties
 * one date to the next.
 */
function possible({ members, shown, before }: Published, several: boolean): Set<number>[] {
  const values = shown.map(() => new Set<number>())
  const worlds = several
    ? everyLineByItself(shown.length, members)
    : allCounts(shown.length, members)
  for (const counts of worlds) {
    const made = publishable(counts, { before, members, several })
    if (made.some((about, place) => about !== shown[place])) continue
    for (const [place, count] of counts.entries()) values[place]!.add(count)
  }
  return values
}

function* everyLineByItself(lines: number, members: number): Generator<number[]> {
  if (lines === 0) return yield []
  for (let first = 0; first <= members; first += 1) {
    for (const rest of everyLineByItself(lines - 1, members)) yield [first, ...rest]
  }
}

test.each([
  ['one answer each', false],
  ['several answers each', true],
])('nobody who has all published tables can work out a cell below 5: %s', (_, several) => {
  const world = fc.integer({ min: several ? 6 : 3, max: several ? 20 : 26 }).chain((members) => {
    const one = fc.integer({ min: 0, max: members })
    return fc.record({
      members: fc.constant(members),
      dates: fc.array(fc.array(one, { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 4,
      }),
    })
  })
  fc.assert(
    fc.property(world, ({ members, dates }) => {
      let before: ShownFigure[] | undefined
      for (const wanted of dates) {
        const counts = several ? wanted : within(wanted, members)
        const shown = publishable(counts, { before, members, several })
        const known = possible({ members, shown, before }, several)
        for (const [place, count] of counts.entries()) {
          expect(known[place]!.has(count)).toBe(true)
          if (count >= fewestTold) continue
          // At the least four different counts would have looked the same, or as many as there can be.
          expect(known[place]!.size).toBeGreaterThanOrEqual(Math.min(fewestTold - 1, members))
        }
        before = shown
      }
    }),
    { numRuns: 60 },
  )
})

/** Cuts counts down to the number of members. */
function within(counts: number[], members: number): number[] {
  let left = members
  return counts.map((count) => {
    const kept = Math.min(count, left)
    left -= kept
    return kept
  })
}
