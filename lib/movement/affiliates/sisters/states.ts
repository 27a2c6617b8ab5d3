export const sisterKinds = {
  union: 'Trade union',
  society: 'Socialist society',
  council: 'Trades council',
  campaign: 'Campaign',
  other: 'Another organisation',
} as const
export type SisterKind = keyof typeof sisterKinds

/** Whom one reaches in an office of another organisation. */
export type OfficeContact = { name: string; email: string; phone: string }

/** Nobody is kept in the address book for longer than this after an officer last checked them. */
export const sisterCheckMonths = 24
