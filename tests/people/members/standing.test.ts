import { describe, expect, test } from 'vitest'
import type { Standing } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { mayVote, type StandingFacts, standingAt } from '@/lib/people/members/standing'

const at = new Date('2027-03-14T12:00:00Z')
const before = (days: number) => addDays(at, -days)
const after = (days: number) => addDays(at, days)

type Dues = NonNullable<StandingFacts['subscription']>

const paid: Dues = {
  status: 'active',
  paymentStatus: null,
  paymentFailedAt: null,
  currentPeriodEndsAt: after(10),
  cancelsAtPeriodEnd: false,
  pausedUntil: null,
  startedAt: before(100),
}
const first: Dues = { ...paid, startedAt: null }

const table: [string, Dues | null, Standing][] = [
  ['no subscription', null, 'lapsed'],
  ['free', { ...paid, status: 'free' }, 'good'],
  ['offered, never paid', { ...first, status: 'offered' }, 'lapsed'],
  ['incomplete', { ...first, status: 'incomplete' }, 'lapsed'],
  ['incomplete, a card failed', { ...first, status: 'incomplete', paymentFailedAt: at }, 'lapsed'],
  ['incomplete_expired', { ...first, status: 'incomplete_expired' }, 'lapsed'],
  ['active, paid', paid, 'good'],
  ['active, first payment on its way', { ...first, paymentStatus: 'processing' }, 'provisional'],
  ['active, never paid', first, 'lapsed'],
  ['active, renewal on its way', { ...paid, paymentStatus: 'processing' }, 'good'],
  ['active, on a break from paying', { ...paid, pausedUntil: after(60) }, 'good'],
  ['paused', { ...paid, status: 'paused' }, 'good'],
  ['ends with this period', { ...paid, cancelsAtPeriodEnd: true }, 'good'],
  ['first payment failed', { ...first, status: 'past_due', paymentFailedAt: before(1) }, 'lapsed'],
  ['failed today', { ...paid, status: 'past_due', paymentFailedAt: at }, 'grace'],
  ['failed 27 days ago', { ...paid, status: 'past_due', paymentFailedAt: before(27) }, 'grace'],
  ['failed 28 days ago', { ...paid, status: 'past_due', paymentFailedAt: before(28) }, 'lapsed'],
  [
    'Stripe gave up on day 14',
    { ...paid, status: 'canceled', paymentFailedAt: before(14) },
    'grace',
  ],
  [
    'Stripe gave up on day 40',
    { ...paid, status: 'unpaid', paymentFailedAt: before(40) },
    'lapsed',
  ],
  ['ended, paid for longer', { ...paid, status: 'canceled' }, 'good'],
  ['ended, and over', { ...paid, status: 'canceled', currentPeriodEndsAt: before(1) }, 'lapsed'],
  ['a word we do not know', { ...paid, status: 'hibernating' }, 'lapsed'],
]

describe('what the dues say', () => {
  test.each(table)('%s', (_, subscription, standing) => {
    const facts = { resignedAt: null, expelledAt: null, suspended: false, subscription }
    expect(standingAt(facts, at)).toBe(standing)
  })
})

test('what was decided goes before what was paid', () => {
  const good = { resignedAt: null, expelledAt: null, suspended: false, subscription: paid }
  expect(standingAt({ ...good, suspended: true }, at)).toBe('suspended')
  expect(standingAt({ ...good, resignedAt: at, suspended: true }, at)).toBe('suspended')
  expect(standingAt({ ...good, expelledAt: at, suspended: true }, at)).toBe('expelled')
  expect(standingAt({ ...good, expelledAt: at, resignedAt: at }, at)).toBe('expelled')
  expect(standingAt({ ...good, resignedAt: after(1) }, at)).toBe('good')
})

test('good standing and grace carry the vote, nothing else does', () => {
  const standings: Standing[] = ['good', 'grace', 'provisional', 'lapsed', 'resigned', 'suspended']
  expect(standings.filter(mayVote)).toEqual(['good', 'grace'])
})
