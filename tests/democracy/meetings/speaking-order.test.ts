import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  quorumInWords,
  secondsInFigures,
  secondsLeft,
} from '@/lib/democracy/meetings/running/live-state'
import { orderSpeakers, type WaitsToSpeak } from '@/lib/democracy/meetings/running/speaking-order'

type Named = WaitsToSpeak & { name: string }

/** "a+" is for, "a-" against, "a!" a point of order, "a*" speaks for the first time, "a%" counts for the quota. */
function waiting(list: string): Named[] {
  return list.split(' ').map((word, place) => ({
    name: word[0]!,
    kind: word.includes('!') ? 'order' : 'speech',
    side: word.includes('+') ? 'for' : word.includes('-') ? 'against' : null,
    firstTime: word.includes('*'),
    quota: word.includes('%'),
    askedAt: new Date(place * 1000),
  }))
}

const plain = { firstTimeFirst: false, quotaOrder: false }
const inOrder = (list: string, rules = plain, last?: Parameters<typeof orderSpeakers>[2]) =>
  orderSpeakers(waiting(list), rules, last)
    .map(({ name }) => name)
    .join('')

test.each([
  ['a b c', plain, undefined, 'abc'],
  ['a+ b+ c- d-', plain, undefined, 'acbd'],
  ['a+ b+ c-', plain, { side: 'for', quota: false }, 'cab'],
  ['a b! c d!', plain, undefined, 'bdac'],
  ['a b* c d*', { ...plain, firstTimeFirst: true }, undefined, 'bdac'],
  ['a b c% d%', { ...plain, quotaOrder: true }, undefined, 'cadb'],
  ['a b c%', { ...plain, quotaOrder: true }, { side: null, quota: true }, 'acb'],
  ['a b* c%', { firstTimeFirst: true, quotaOrder: true }, undefined, 'bca'],
] as const)('%s', (list, rules, last, order) => {
  expect(inOrder(list, rules, last)).toBe(order)
})

test('nobody is lost or called twice, points of order come first, newcomers before others, whoever asked', () => {
  const one = fc.record<WaitsToSpeak>({
    kind: fc.constantFrom('speech', 'order'),
    side: fc.constantFrom('for', 'against', null),
    firstTime: fc.boolean(),
    quota: fc.boolean(),
    askedAt: fc.date({ noInvalidDate: true }),
  })
  const rules = fc.record({ firstTimeFirst: fc.boolean(), quotaOrder: fc.boolean() })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), rules, (list, how) => {
      const ordered = orderSpeakers(list, how)
      expect(new Set(ordered)).toEqual(new Set(list))
      expect(ordered).toHaveLength(list.length)
      const kinds = ordered.map(({ kind }) => kind)
      expect(kinds.lastIndexOf('order')).toBeLessThan(
        kinds.includes('speech') ? kinds.indexOf('speech') : list.length,
      )
      if (!how.firstTimeFirst) return
      const speeches = ordered.filter(({ kind }) => kind === 'speech')
      const news = speeches.map(({ firstTime }) => firstTime)
      expect(news).toEqual(news.toSorted((a, b) => Number(b) - Number(a)))
    }),
  )
})

test('time and quorum in figures', () => {
  const speaking = { since: '2027-03-15T19:00:00.000Z', seconds: 180 }
  const after = (seconds: number) =>
    secondsInFigures(secondsLeft(speaking, Date.parse(speaking.since) + seconds * 1000))
  expect([0, 80, 180, 192].map(after)).toEqual(['3:00', '1:40', '0:00', '−0:12'])
  expect(quorumInWords({ voting: 43, quorum: 40 })).toBe('Quorum met: 40 are needed')
  expect(quorumInWords({ voting: 31, quorum: 40 })).toBe('Nine more with a vote, and we can decide')
})
