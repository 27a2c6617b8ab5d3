/** How our books and Stripe's can differ, in words. Pure. */
export const differenceKinds = {
  'missing-here': 'Not known to us',
  'missing-at-stripe': 'Not known to Stripe',
  status: 'Status differs',
  amount: 'Dues differ',
  'money-missing-here': 'Money missing from our books',
  'money-missing-at-stripe': 'Money missing at Stripe',
  'money-amount': 'Amounts differ',
} as const

export type DifferenceKind = keyof typeof differenceKinds

/** What the treasurer can put right by a correction in the books. */
export function isCorrectable(kind: string) {
  return kind === 'money-missing-at-stripe' || kind === 'money-amount'
}

export const resolutions = ['correct', 'leave'] as const
export type Resolution = (typeof resolutions)[number]
