import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { bands, organisation, type SpendingHeading, spendingHeadings } from '@/lib/organisation'
import { mergeSmallGroups, type PaidGroup } from './merge-small-groups'

/** A sum out of the books: entries of one kind, band and heading. Pure. */
export type AccountGroup = {
  kind: EntryKind
  /** Of a correction, the kind of what it puts right. */
  root: EntryKind
  band: string | null
  heading: string | null
  pence: number
}

/** Which groups somebody paid in, as a sum of powers of two → how many people. */
export type Together = ReadonlyMap<number, number>

type Placed = PaidGroup & { place: number }

/** Interest is nobody's payment: it hides nobody, and stands for itself. */
function withInterest(groups: PaidGroup[], income: readonly AccountGroup[]): PaidGroup[] {
  const pence = sumOf(income, isInterest)
  return groups.length > 0 && pence !== 0 ? [...groups, { name: 'Interest', pence }] : groups
}

const isInterest = ({ root }: AccountGroup) => root === 'interest'

function merged(groups: Placed[], together: Together): PaidGroup[] {
  const paid = groups.filter(({ pence }) => pence !== 0)
  return mergeSmallGroups(paid, (some) => {
    const wanted = some.reduce((sum, { place }) => sum | (1 << place), 0)
    return [...together].reduce(
      (sum, [places, people]) => (places & wanted ? sum + people : sum),
      0,
    )
  })
}

const sumOf = (groups: readonly AccountGroup[], test: (group: AccountGroup) => boolean) =>
  groups.filter(test).reduce((sum, { pence }) => sum + pence, 0)

/** What came in for each band, after refunds. */
export function byBand(all: readonly AccountGroup[], together: Together): PaidGroup[] {
  const income = all.filter((group) => !isInterest(group))
  const groups = merged(
    [
      ...bands.map((band, index) => ({
        name: organisation.bands[band].name,
        place: index + 1,
        pence: sumOf(income, (group) => group.band === band),
      })),
      {
        name: 'Donations and other income',
        place: 0,
        pence: sumOf(income, ({ band }) => !bands.some((known) => known === band)),
      },
    ],
    together,
  )
  return withInterest(groups, all)
}

export const incomeByMethod: { name: string; kinds: EntryKind[] }[] = [
  { name: 'Card and Direct Debit', kinds: ['payment'] },
  { name: 'Cash, cheque or bank transfer', kinds: ['cash', 'cheque', 'bank'] },
  { name: 'Corrections', kinds: ['correction'] },
  { name: 'Refunded', kinds: ['refund', 'repayment', 'dispute', 'dispute-reversal'] },
]

export function byWay(all: readonly AccountGroup[], together: Together): PaidGroup[] {
  const income = all.filter((group) => !isInterest(group))
  const groups = merged(
    incomeByMethod.map(({ name, kinds }, place) => ({
      name,
      place,
      pence: sumOf(income, ({ kind }) => kinds.includes(kind)),
    })),
    together,
  )
  return withInterest(groups, all)
}

const ownHeading: Partial<Record<EntryKind, SpendingHeading>> = {
  'conference-support': 'conference',
  'hardship-grant': 'hardship',
}

/** What was spent on what, under the headings of the profile. */
export function byHeading(spent: readonly AccountGroup[]): PaidGroup[] {
  const headingOf = ({ heading, root }: AccountGroup) => heading ?? ownHeading[root] ?? null
  const known = spendingHeadings.map((heading) => ({
    name: organisation.spendingHeadings[heading] as string,
    pence: -sumOf(spent, (group) => headingOf(group) === heading),
  }))
  const charges = -sumOf(spent, ({ root }) => root === 'bank-charge')
  const other =
    -charges - sumOf(spent, (group) => !spendingHeadings.some((one) => one === headingOf(group)))
  return [
    ...known,
    { name: 'Bank charges', pence: charges },
    { name: 'Other spending', pence: other },
  ].filter(({ pence }) => pence !== 0)
}
