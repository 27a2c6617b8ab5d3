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

/** What came in for each band, less what was given back. */
export function byBand(income: readonly AccountGroup[], together: Together): PaidGroup[] {
  return merged(
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
}

export const incomeByMethod: { name: string; kinds: EntryKind[] }[] = [
  { name: 'Card and Direct Debit', kinds: ['payment'] },
  { name: 'Cash, cheque or bank transfer', kinds: ['cash', 'cheque', 'bank'] },
  { name: 'Corrections', kinds: ['correction'] },
  { name: 'Refunded', kinds: ['refund', 'repayment', 'dispute', 'dispute-reversal'] },
]

export function byWay(income: readonly AccountGroup[], together: Together): PaidGroup[] {
  return merged(
    incomeByMethod.map(({ name, kinds }, place) => ({
      name,
      place,
      pence: sumOf(income, ({ kind }) => kinds.includes(kind)),
    })),
    together,
  )
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
  const other = -sumOf(spent, (group) => !spendingHeadings.some((one) => one === headingOf(group)))
  return [...known, { name: 'Other spending', pence: other }].filter(({ pence }) => pence !== 0)
}
