import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  areMet,
  type Requirement,
  type Seated,
  type SmallestChange,
  shortBy,
  smallestChange,
} from '@/lib/people/composition/composition-solver'

const women = { kind: 'share', declared: 'women', percent: 50 } as const
const lgbt = { kind: 'count', declared: 'lgbt', atLeast: 1 } as const
const disabled = { kind: 'count', declared: 'disabled', atLeast: 1 } as const
const all = { kind: 'representatives', of: ['services', 'organising'] } as const
const someone = (...declared: string[]): Seated => ({ declared })

test('half women: one more woman, or one other fewer', () => {
  const group = [someone('women'), someone('women'), someone(), someone(), someone()]
  expect(shortBy(group, women)).toBe(1)
  expect(smallestChange(group, [women])).toEqual({ add: 1, remove: 0 })
  expect(smallestChange(group, [women], 5)).toEqual({ add: 0, remove: 1 })
  expect(shortBy([], women)).toBe(0)
})

test('one person can meet several rules at once', () => {
  const group = [someone('women'), someone()]
  expect(smallestChange(group, [women, lgbt, disabled])).toEqual({ add: 1, remove: 0 })
  expect(smallestChange(group, [women, lgbt, disabled], 2)).toEqual({ add: 1, remove: 1 })
  expect(smallestChange([], [all, lgbt])).toEqual({ add: 2, remove: 0 })
  expect(smallestChange([], [all, lgbt], 1)).toBeUndefined()
})

const characteristics = ['women', 'lgbt', 'disabled']
const groups = ['services', 'organising']
const declared = fc.subarray(characteristics)
const seated = fc.record(
  { declared, represents: fc.constantFrom(...groups) },
  { requiredKeys: ['declared'] },
)
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({
    kind: fc.constant('count' as const),
    declared: fc.constantFrom(...characteristics),
    atLeast: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    declared: fc.constantFrom(...characteristics),
    percent: fc.constantFrom(25, 33, 50, 60, 100),
  }),
  fc.record({ kind: fc.constant('representatives' as const), of: fc.subarray(groups) }),
)

/** Everybody who could come: each mix of characteristics, for each group or none. */
const newcomers: Seated[] = [undefined, ...groups].flatMap((represents) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
    declared: characteristics.filter((_, place) => bits & (1 << place)),
    represents,
  })),
)

/** Tries everything: whoever could stay, with whoever could come. */
function byTryingEverything(
  members: Seated[],
  rules: Requirement[],
  seats: number,
): SmallestChange | undefined {
  let best: SmallestChange | undefined
  for (let bits = 0; bits < 1 << members.length; bits += 1) {
    const staying = members.filter((_, place) => bits & (1 << place))
    const remove = members.length - staying.length
    for (let add = 0; add <= 2; add += 1) {
      if (staying.length + add > seats) continue
      if (best && best.add + best.remove < add + remove) continue
      if (best && best.add + best.remove === add + remove && best.remove <= remove) continue
      if (somebody(staying, rules, add, 0)) best = { add, remove }
    }
  }
  return best
}

function somebody(members: Seated[], rules: Requirement[], add: number, from: number): boolean {
  if (add === 0) return areMet(members, rules)
  return newcomers.some(
    (one, place) => place >= from && somebody([...members, one], rules, add - 1, place),
  )
}

test('it is the smallest change there is, whoever is in the group and whatever the rules are', () => {
  fc.assert(
    fc.property(
      fc.array(seated, { maxLength: 5 }),
      fc.array(requirement, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 7 }),
      (members, rules, seats) => {
        const tried = byTryingEverything(members, rules, seats)
        const found = smallestChange(members, rules, seats)
        // What takes more than two newcomers is too much to try.
        if (tried === undefined) return found === undefined || found.add > 2
        expect(found).toBeDefined()
        if (found!.add > 2) return found!.add + found!.remove < tried.add + tried.remove
        expect(found).toEqual(tried)
        return true
      },
    ),
    { numRuns: 300 },
  )
})
