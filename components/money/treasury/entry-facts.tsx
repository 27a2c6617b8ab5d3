import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords } from '@/lib/kernel/calendar'
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
}

/** What stands in the books about one movement of money. */
export function EntryFacts(entry: Props) {
  const { member, by } = entry
  const changed = entry.worthPence !== entry.amountPence
  return (
    <SummaryList
      rows={[
        { term: 'Amount', value: inPounds(entry.amountPence) },
        ...(changed ? [{ term: 'What is left of it', value: inPounds(entry.worthPence) }] : []),
        { term: 'When', value: dayInWords(entry.occurredAt) },
        {
          term: 'Whose',
          value: member.number ? (
            <MemberLink number={member.number} name={member.name} numbered />
          ) : (
            member.name || 'Nobody’s by name'
          ),
        },
        ...(entry.note ? [{ term: 'Reference', value: entry.note }] : []),
        {
          term: 'Entered',
          value: by
            ? `By ${by}, on ${dayInWords(entry.recordedAt)}`
            : `From Stripe, on ${dayInWords(entry.recordedAt)}`,
        },
        ...(by ? [] : [{ term: 'Id at Stripe', value: entry.sourceKey }]),
        ...(entry.checked ? [{ term: 'The giver', value: entry.checked }] : []),
      ]}
    />
  )
}
