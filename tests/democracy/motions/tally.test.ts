import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ballotsCast,
  decisionInWords,
  motionHeadline,
  outcomeOf,
  percentage,
  sharesOf,
  wholePercentage,
  whyLost,
} from '@/lib/democracy/motions/tally'
import { voteQuorumOf } from '@/lib/democracy/motions/vote-rules'

const twoThirds = { majority: 'two-thirds', quorum: 0 } as const
const count = (f: number, against: number, abstained = 0) => ({ for: f, against, abstained })

test.each([
  [count(412, 188, 23), 'simple', 'Carried, by 412 votes to 188'],
  [count(188, 412, 23), 'simple', 'Lost, by 188 votes to 412'],
  [count(20, 20), 'simple', 'Lost, by 20 votes to 20: a tied motion falls'],
  [count(1, 0), 'simple', 'Carried, by 1 vote to 0'],
  [count(0, 1), 'simple', 'Lost, by 0 votes to 1'],
  [count(0, 0, 9), 'simple', 'Lost: nobody voted for or against'],
  [count(0, 0), 'two-thirds', 'Lost: nobody voted for or against'],
  [count(2, 1), 'two-thirds', 'Carried, by 2 votes to 1'],
  [count(200, 101), 'two-thirds', 'Lost, by 200 votes to 101: it needed two thirds'],
  [count(1200, 100, 3000), 'two-thirds', 'Carried, by 1,200 votes to 100'],
] as const)('%j by %s majority: %s', (numbers, majority, sentence) => {
  expect(motionHeadline(numbers, { majority, quorum: 0 })).toBe(sentence)
})

test.each([
  [count(13, 0, 4), 25, 'Carried, by 13 votes to 0'],
  [count(12, 0, 4), 25, 'Lost, by 12 votes to 0: it needed more than half of the 25 there'],
  [count(12, 12), 24, 'Lost, by 12 votes to 12: it needed more than half of the 24 there'],
  [count(2, 9), 25, 'Lost, by 2 votes to 9'],
] as const)('%j of %i who are there: %s', (numbers, present, sentence) => {
  expect(motionHeadline(numbers, { majority: 'present', quorum: 0, present })).toBe(sentence)
})

test.each([
  ['for', count(5, 5, 1), 'Carried, by 5 votes to 5 and the chair’s casting vote'],
  ['against', count(5, 5), 'Lost, by 5 votes to 5: the chair’s casting vote was against'],
  ['for', count(5, 6), 'Lost, by 5 votes to 6'],
  ['for', count(0, 0, 3), 'Lost: nobody voted for or against'],
] as const)('a casting vote %s counts in a tie alone: %j, %s', (castingVote, numbers, sentence) => {
  const rule = { majority: 'simple', quorum: 0, castingVote } as const
  expect(motionHeadline(numbers, rule)).toBe(sentence)
  expect(outcomeOf(numbers, rule)).toBe(sentence.startsWith('Carried') ? 'carried' : 'lost')
})

test.each([
  [412, 623, '66.1'],
  [188, 623, '30.2'],
  [23, 623, '3.7'],
  [1, 16, '6.3'],
  [1, 3, '33.3'],
  [2, 3, '66.7'],
  [0, 0, '0.0'],
  [7, 7, '100.0'],
])('%i of %i is %s%%', (part, whole, shown) => {
  expect(percentage(part, whole)).toBe(shown)
})

test.each([
  [623, 1074, '58'],
  [999, 1000, '99'],
  [1, 1000, '1'],
  [0, 10, '0'],
  [10, 10, '100'],
])('a turnout of %i of %i is %s%%', (part, whole, shown) => {
  expect(wholePercentage(part, whole)).toBe(shown)
})

test('where two thirds are needed, the shares are those of for and against', () => {
  expect(sharesOf(count(60, 30, 10), 'two-thirds')).toEqual({ for: '66.7', against: '33.3' })
  expect(sharesOf(count(1999, 1000, 0), 'two-thirds')).toEqual({ for: '66.6', against: '33.4' })
  expect(sharesOf(count(0, 0, 3), 'two-thirds')).toEqual({ for: '0.0', against: '0.0' })
  const simple = { for: '60.0', against: '30.0', abstained: '10.0' }
  expect(sharesOf(count(60, 30, 10), 'simple')).toEqual(simple)
})

describe('for any numbers', () => {
  const votes = fc.nat({ max: 500_000 })
  const counts = fc.tuple(votes, votes, votes).map(([f, a, b]) => count(f, a, b))

  test('abstentions never change the outcome, two thirds is never easier, one more vote never hurts', () => {
    fc.assert(
      fc.property(counts, votes, (numbers, abstained) => {
        const { for: f, against } = numbers
        for (const majority of ['simple', 'two-thirds'] as const) {
          const rule = { majority, quorum: 0 }
          const outcome = outcomeOf(numbers, rule)
          expect(outcomeOf({ ...numbers, abstained }, rule)).toBe(outcome)
          if (outcome === 'carried') expect(outcomeOf(count(f + 1, against), rule)).toBe('carried')
          if (outcome === 'lost') expect(outcomeOf(count(f, against + 1), rule)).toBe('lost')
          // A quorum never carries what a majority does not, and without its votes nothing is carried.
          const cast = ballotsCast(numbers)
          expect(outcomeOf(numbers, { majority, quorum: cast })).toBe(outcome)
          expect(outcomeOf(numbers, { majority, quorum: cast + 1 })).toBe('lost')
        }
        if (outcomeOf(numbers, twoThirds) === 'carried') {
          expect(outcomeOf(numbers, { majority: 'simple', quorum: 0 })).toBe('carried')
        }
      }),
    )
  })

  test('two thirds are reached exactly where 66.7 is shown, and for and against are a hundred', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        fc.pre(numbers.for + numbers.against > 0)
        const shares = sharesOf(numbers, 'two-thirds')
        const carried = outcomeOf(numbers, twoThirds) === 'carried'
        expect(Number(shares.for) >= 66.7).toBe(carried)
        expect(Number(shares.for) + Number(shares.against)).toBeCloseTo(100)
      }),
    )
  })

  test('shares are within half a tenth of the truth, and together make a hundred', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const whole = ballotsCast(numbers)
        fc.pre(whole > 0)
        const shares = [numbers.for, numbers.against, numbers.abstained].map((part) => {
          const [percent, tenth] = percentage(part, whole).split('.').map(BigInt)
          const tenths = percent! * 10n + tenth!
          const off = tenths * BigInt(whole) - BigInt(part) * 1000n
          expect(2n * (off < 0n ? -off : off) <= BigInt(whole)).toBe(true)
          return Number(tenths)
        })
        const together = shares.reduce((sum, share) => sum + share, 0)
        expect(Math.abs(together - 1000)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('a decision is said with what was decided', () => {
  const large = { for: 1412, against: 188 }
  expect(decisionInWords('Warm homes', large, 'carried')).toBe('Carried, 1,412 to 188: Warm homes')
  expect(decisionInWords('Warm homes', { for: 0, against: 0 }, 'lost')).toBe(
    'Lost, 0 to 0: Warm homes',
  )
})

test('where the numbers do not say why a motion was lost, a sentence does', () => {
  const why = (inFavour: number, against: number, majority: 'simple' | 'two-thirds') =>
    whyLost({ for: inFavour, against, abstained: 1 }, { majority, quorum: 0 })
  expect(why(3, 2, 'simple')).toBeUndefined()
  expect(why(2, 3, 'simple')).toBeUndefined()
  expect(why(4, 2, 'two-thirds')).toBeUndefined()
  expect(why(3, 2, 'two-thirds')).toBe('It needed two thirds of the votes for and against.')
  expect(why(2, 2, 'two-thirds')).toBe('It needed two thirds of the votes for and against.')
  expect(why(0, 0, 'simple')).toBe('Nobody voted for or against it.')
  const few = { for: 1, against: 0, abstained: 0 }
  expect(whyLost(few, { majority: 'simple', quorum: 9 })).toBe(
    'One member voted, and 9 had to, so things stay as they are.',
  )
  expect(motionHeadline(few, { majority: 'simple', quorum: 9 })).toBe(
    'Lost, by 1 vote to 0: 9 members had to vote',
  )
})

test.each([
  [0, 0],
  [1, 1],
  [9, 1],
  [10, 1],
  [11, 2],
  [141, 15],
  [1074, 15],
])('of a roll of %i the rule book wants %i to vote', (roll, quorum) => {
  expect(voteQuorumOf(roll)).toBe(quorum)
})
