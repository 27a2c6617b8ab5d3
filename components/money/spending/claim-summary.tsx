import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type ClaimKind, headingsFor, kindNames } from '@/lib/money/spending/claim-kinds'

type Claim = {
  kind: ClaimKind
  heading: string
  amountPence: number
  grantedPence: number | null
  spentOn: string | null
  purpose: string | null
}

const dayNames: Record<ClaimKind, string> = {
  expense: 'Spent on',
  direct: 'Invoice date',
  'conference-support': 'Conference starts',
  hardship: 'Date',
}

type Props = { claim: Claim; own?: boolean; more?: SummaryRow[] }

/** A claim as it was made. */
export function ClaimSummary({ claim, own, more = [] }: Props) {
  const { kind, heading, amountPence, grantedPence, spentOn, purpose } = claim
  const rows: SummaryRow[] = [
    { term: 'What for', value: kindNames[kind] },
    ...(headingsFor(kind).length === 1 ? [] : [{ term: 'Heading', value: heading }]),
    { term: kind === 'direct' ? 'Amount' : 'Asked for', value: inPounds(amountPence) },
    ...(grantedPence ? [{ term: 'Approved', value: inPounds(grantedPence) }] : []),
    ...(spentOn ? [{ term: dayNames[kind], value: inWords(spentOn) }] : []),
    { term: wordsOf(kind, own), value: purpose ?? 'Erased' },
    ...more,
  ]
  return <SummaryList rows={rows} />
}

function wordsOf(kind: ClaimKind, own?: boolean) {
  if (kind === 'direct') return 'What it is for'
  return own ? 'In your own words' : 'In their own words'
}
