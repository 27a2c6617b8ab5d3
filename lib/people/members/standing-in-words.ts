import type { Standing } from '@/lib/kernel/actor'

/** How a member stands, in a few words, for officers. */
export const standingInWords: Record<Standing, string> = {
  good: 'In good standing',
  grace: 'In grace: dues are not paid',
  provisional: 'Provisional: first payment on its way',
  lapsed: 'Lapsed',
  resigned: 'Resigned',
  suspended: 'Suspended',
  expelled: 'Expelled',
}
