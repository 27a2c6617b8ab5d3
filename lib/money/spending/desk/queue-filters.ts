/** The ways to look at claims at the desk, as they stand over the list. Pure. */
export const queueFilters = {
  yours: 'For you to decide',
  colleague: 'Waiting for a colleague',
  'to-pay': 'To pay',
  draft: 'Your drafts',
  paid: 'Paid',
  closed: 'Declined or withdrawn',
} as const

export type QueueFilter = keyof typeof queueFilters

export function queueFilterFrom(asked: unknown): QueueFilter {
  return typeof asked === 'string' && Object.hasOwn(queueFilters, asked)
    ? (asked as QueueFilter)
    : 'yours'
}
