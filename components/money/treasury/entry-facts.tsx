import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { MemberLink } from './member-link'

type Props = {
  amountPence: number
  worthPence: number
  occurredAt: Date
  recordedAt: Date
  sourceKey: string
  note: string | null
  by: string | null
  member: { name: string | null; number: number | null }
  checked: string | null
  donorName: string | null
}

/** What the books say about one entry. */
export function EntryFacts(entry: Props) {
  const { member, by } = entry
  const changed = entry.worthPence !== entry.amountPence
  return (
    <SummaryList
      rows={[
        { term: 'Amount', value: inPounds(entry.amountPence) },
        ...(changed ? [{ term: 'Remaining', value: inPounds(entry.worthPence) }] : []),
        { term: 'Date', value: dayInWords(entry.occurredAt) },
        {
          term: 'Member',
          value: member.number ? (
            <MemberLink number={member.number} name={member.name} numbered />
          ) : (
            <Name instead="No name recorded">{member.name}</Name>
          ),
        },
        ...(entry.donorName ? [{ term: 'Donor', value: <Name>{entry.donorName}</Name> }] : []),
        ...(entry.note ? [{ term: 'Reference', value: entry.note }] : []),
        {
          term: 'Entered',
          value: by
            ? `By ${isolateName(by)}, on ${dayInWords(entry.recordedAt)}`
            : `From Stripe, on ${dayInWords(entry.recordedAt)}`,
        },
        ...(by ? [] : [{ term: 'Stripe ID', value: entry.sourceKey }]),
        ...(entry.checked ? [{ term: 'Donor check', value: entry.checked }] : []),
      ]}
    />
  )
}
