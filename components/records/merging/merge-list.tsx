import type { Route } from 'next'
import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { Tag } from '@/components/ui/tag'
import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { type MergeState, needsSecondOfficer } from '@/lib/records/merging/states'

type Merge = {
  id: string
  keptName: string
  keptNumber: number
  otherNumber: number
  byName: string
  state: MergeState
  proposedAt: Date
  settledAt: Date | null
  undoUntil?: Date
  undoProposedAt: Date | null
}

/** Merges that wait for a second officer, or that can still be undone. */
export function MergeList({ merges }: { merges: readonly Merge[] }) {
  return (
    <ul>
      {merges.map((merge) => (
        <li key={merge.id} className="border-rule border-b py-3">
          <Link prefetch={false} href={`/desk/members/merges/${merge.id}` as Route}>
            <Name instead="Name erased">{merge.keptName}</Name>:{' '}
            <span className="code">{memberNumberInWords(merge.otherNumber)}</span> into{' '}
            <span className="code">{memberNumberInWords(merge.keptNumber)}</span>
          </Link>{' '}
          {needsSecondOfficer(merge) ? (
            <Tag tone="todo">
              {merge.undoProposedAt ? 'Undo needs a second officer' : 'Needs a second officer'}
            </Tag>
          ) : (
            <Tag tone="done">Merged</Tag>
          )}
          <span className="block text-ink-soft">
            Proposed by <Name instead="an officer">{merge.byName}</Name> on{' '}
            {dayInWords(merge.proposedAt)}.
            {merge.undoUntil && ` Can be undone until ${lastDayInWords(merge.undoUntil)}.`}
          </span>
        </li>
      ))}
    </ul>
  )
}
