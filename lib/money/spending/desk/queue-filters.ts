/** The ways to look at claims at the desk, as they stand over the list. Pure. */
export const claimFilters = {
  yours: 'For you to decide',
  colleague: 'Waiting for another officer',
  'to-pay': 'To pay',
  draft: 'Your drafts',
  paid: 'Paid',
  closed: 'Declined or withdrawn',
} as const

export type ClaimFilter = keyof typeof claimFilters

export function claimFilterFrom(asked: unknown): ClaimFilter {
  return typeof asked === 'string' && Object.hasOwn(claimFilters, asked)
    ? (asked as ClaimFilter)
    : 'yours'
}
