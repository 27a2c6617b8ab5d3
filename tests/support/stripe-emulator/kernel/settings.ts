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
  away: { until_ms: number; how: 'unavailable' | 'unreachable' }
  retry_days: number[]
  draft_seconds: number
}

/**
 * Retries 7, 7 and 14 days apart cover the 28 days in which a member stays in good standing; the
 * fourth failure ends the subscription. `draft_seconds` is 3600 at Stripe, here 0 unless somebody asks.
 */
export const firstSettings = (): Settings => ({
  id: 'settings',
  object: 'settings',
  seconds_ahead: 0,
  business_name: 'Test organisation',
  webhook: { url: null, secret: 'whsec_emulator', events: null },
  faults: { delay_ms: 0, duplicate: false, shuffle: false, drop_next: 0 },
  failing_charges: {},
  away: { until_ms: 0, how: 'unavailable' },
  retry_days: [7, 7, 14],
  draft_seconds: 0,
})
