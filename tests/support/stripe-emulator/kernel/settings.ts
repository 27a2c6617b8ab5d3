/** Pence, but for the percentage. */
type Rates = {
  percent: number
  fixed: number
  least: number
  most: number | null
  dispute: number
}

/** What the control page sets: the clock, the weather on the line, and what is to go wrong next. */
export type Settings = {
  id: 'settings'
  object: 'settings'
  seconds_ahead: number
  business_name: string
  /** `events`: the types that are sent; null for all. */
  webhook: { url: string | null; secret: string; events: string[] | null }
  faults: { delay_ms: number; duplicate: boolean; shuffle: boolean; drop_next: number }
  failing_charges: Record<string, number>
  asking_charges: Record<string, number>
  away: { until_ms: number; how: 'unavailable' | 'unreachable' }
  retry_days: number[]
  draft_seconds: number
  /** How long before a renewal Stripe announces it; 0: never. */
  upcoming_days: number
  fees: { card: Rates; bacs_debit: Rates; returned_when_won: boolean }
  payouts: {
    interval: 'daily' | 'weekly' | 'manual'
    delay_days: number
    next_at: number | null
    next_fails: boolean
  }
}

/**
 * Retries 7, 7 and 14 days apart cover the 28 days in which a member stays in good standing; the
 * fourth failure ends the subscription. `draft_seconds` is 3600 at Stripe, here 0 unless somebody asks.
 * Fees as Stripe lists them for the United Kingdom; for a Bacs dispute it names no sum, £7 stands in for it.
 */
export const firstSettings = (): Settings => ({
  id: 'settings',
  object: 'settings',
  seconds_ahead: 0,
  business_name: 'Test organisation',
  webhook: { url: null, secret: 'whsec_emulator', events: null },
  faults: { delay_ms: 0, duplicate: false, shuffle: false, drop_next: 0 },
  failing_charges: {},
  asking_charges: {},
  away: { until_ms: 0, how: 'unavailable' },
  retry_days: [7, 7, 14],
  draft_seconds: 0,
  upcoming_days: 7,
  fees: {
    card: { percent: 1.5, fixed: 20, least: 0, most: null, dispute: 2000 },
    bacs_debit: { percent: 1, fixed: 0, least: 20, most: 400, dispute: 700 },
    returned_when_won: true,
  },
  payouts: { interval: 'daily', delay_days: 3, next_at: null, next_fails: false },
})
