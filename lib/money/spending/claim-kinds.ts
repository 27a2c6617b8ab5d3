import { type SpendingHeading, spendingHeadings } from '@/lib/organisation'

/** What money is asked for. A member claims; what the group pays directly is proposed by the treasurer. Pure. */
export const memberKinds = ['expense', 'conference-support', 'hardship'] as const
export type MemberKind = (typeof memberKinds)[number]
export type ClaimKind = MemberKind | 'direct'

export const kindNames: Record<ClaimKind, string> = {
  expense: 'Expense',
  'conference-support': 'Conference support',
  hardship: 'Hardship fund',
  direct: 'Paid by us directly',
}

const ownHeading: Partial<Record<ClaimKind, SpendingHeading>> = {
  'conference-support': 'conference',
  hardship: 'hardship',
}

/** The headings one may choose from: conference support and hardship have their own, and nothing else is put there. */
export function headingsFor(kind: ClaimKind): SpendingHeading[] {
  const own = ownHeading[kind]
  if (own) return [own]
  return spendingHeadings.filter((heading) => !Object.values(ownHeading).includes(heading))
}

/** As what it stands in the books once it is paid. */
export const entryKindOf = {
  expense: 'expense',
  direct: 'expense',
  'conference-support': 'conference-support',
  hardship: 'hardship-grant',
} as const satisfies Record<ClaimKind, string>
