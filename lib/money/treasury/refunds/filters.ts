/** Where a refund waits, as the officers speak of it. Pure. */
export const refundFilters = {
  asked: 'Asked for',
  proposed: 'To confirm',
  'by-hand': 'To pay by hand',
  'on-its-way': 'On its way',
  failed: 'Failed',
  over: 'Closed',
} as const

export type RefundFilter = keyof typeof refundFilters

export const refundFilterNames = Object.keys(refundFilters) as RefundFilter[]

export const refundStateNames: Record<string, string> = {
  asked: 'Asked for by the member',
  proposed: 'Proposed, waiting for a second officer',
  approved: 'Decided',
  sent: 'Refunded',
  declined: 'Declined',
  lapsed: 'Lapsed',
  failed: 'Could not be sent',
}
