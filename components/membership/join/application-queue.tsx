import type { Route } from 'next'
import { type ReferenceSlot, ReferenceSlots } from '@/components/people/referees/reference-slots'
import { Name } from '@/components/ui/name'
import { QueueTable } from '@/components/ui/queue-table'
import { dateOf, daysBetween, sinceInWords } from '@/lib/kernel/calendar'
import { lateAfterDays, nextStep } from '@/lib/membership/join/queue-filters'

type Row = Parameters<typeof nextStep>[0] & {
  id: string
  number: number
  name: string
  constituency: string | null
  submittedAt: Date
  decidedAt: Date | null
  takenBy: string | null
  takenByName: string | null
  slots: readonly ReferenceSlot[]
}

type Props = {
  caption: string
  rows: readonly Row[]
  at: Date
  me: string
  /** They are decided: how long each took, in the place of how long it waits. */
  decided?: boolean
}

/** Applications in the order of their waiting: who, since when, how both references stand, what is next, who is on it. */
export function ApplicationQueue({ caption, rows, at, me, decided }: Props) {
  return (
    <QueueTable
      caption={caption}
      first={decided ? 'Took' : undefined}
      who="Applicant"
      columns={['Proposer and seconder', decided ? 'Decision' : 'Next']}
      rows={rows.map((row) => {
        const days = daysBetween(dateOf(row.submittedAt), dateOf(row.decidedAt ?? at))
        return {
          key: row.id,
          days,
          since: row.decidedAt
            ? `until ${sinceInWords(row.decidedAt, at)}`
            : `since ${sinceInWords(row.submittedAt, at)}`,
          late: days > lateAfterDays && ['submitted', 'returned'].includes(row.state),
          who: <Name instead="Name erased">{row.name}</Name>,
          href: `/desk/applications/${row.number}` as Route,
          detail: [`Application ${row.number}`, row.constituency].filter(Boolean).join(' · '),
          cells: [
            { content: <ReferenceSlots slots={row.slots} /> },
            { head: decided ? 'Decision' : 'Next', content: nextStep(row) },
          ],
          holder: row.takenBy
            ? { id: row.takenBy, name: row.takenByName ?? '', me: row.takenBy === me }
            : undefined,
        }
      })}
    />
  )
}
