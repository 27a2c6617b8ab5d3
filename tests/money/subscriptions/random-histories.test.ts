import '@/tests/support/database'
import fc from 'fast-check'
import type Stripe from 'stripe'
import { afterAll, expect, test, vi } from 'vitest'
import { setClockAhead } from '@/lib/kernel/clock'
import { type Act, anAct, perform } from './random-histories/acts'
import { checkLife } from './random-histories/checks'
import { letMailThrough, newLife, reconcile, type Weather } from './random-histories/life'

// The same SDK and the same emulator as everywhere, without sockets between: hundreds of lives are many requests.
const door = vi.hoisted(() => ({ stripe: undefined as Stripe | undefined }))
vi.mock('@/lib/money/subscriptions/stripe', async (original) => {
  const real = await original<typeof import('@/lib/money/subscriptions/stripe')>()
  const stripe = () => door.stripe!
  const askStripe: typeof real.askStripe = (question) => real.askStripe(() => question(stripe()))
  return { ...real, stripe, askStripe }
})
// How often somebody may try is no part of this.
vi.mock('@/lib/kernel/rate-limits', () => ({
  assertWithinLimit: () => {},
  withinLimit: () => true,
}))

afterAll(() => setClockAhead(0))

const weather: fc.Arbitrary<Weather> = fc.record({
  lost: fc.integer({ min: 0, max: 4 }),
  twice: fc.boolean(),
  backwards: fc.boolean(),
  read: fc.boolean(),
})

const lives = Number(process.env.LIVES ?? 80)

/** Most begin with a card, some with a bank account, some bring cash. */
function firstAct(length: number): Act {
  if (length % 3 === 1) return { name: 'cash', given: 1 }
  return { name: 'pay', given: length % 3 ? 'goodCard' : 'goodAccount' }
}

/**
 * Random lives: whatever a payer, a bank, an officer and the calendar do to somebody's dues, in whatever weather the
 * webhooks travel, after a look at Stripe everything agrees with it.
 */
test(`${lives} lives of a subscription end in agreement with Stripe`, {
  timeout: 3_600_000,
}, async () => {
  const acts = fc.array(fc.tuple(anAct, weather), { minLength: 3, maxLength: 8 })
  const inAgreement = fc.asyncProperty(acts, async (all) => {
    const life = await newLife((stripe) => {
      door.stripe = stripe
    })
    try {
      await perform(life, firstAct(all.length))
      for (const [act, mail] of all) {
        await perform(life, act)
        await letMailThrough(life, mail)
      }
      await reconcile(life)
      await checkLife(life)
    } finally {
      await life.end()
    }
  })
  await fc.assert(inAgreement, { numRuns: lives })
  expect(lives).toBeGreaterThan(0)
})
