import type { Route } from 'next'
import { TaskList } from '@/components/ui/task-list'
import { isolateName } from '@/lib/kernel/isolate-name'

export type Referee = {
  id: string
  place: string
  name: string
  condition: 'waiting' | 'answered' | 'to-replace' | 'replaced'
}

const words = {
  waiting: { status: 'No answer yet' },
  answered: { status: 'Has answered', tone: 'done' },
  'to-replace': { status: 'Needs replacing', tone: 'attention' },
  replaced: { status: 'Replaced' },
} as const

/**
 * Whom the applicant named, and whether they have answered. What they said is not for the applicant, nor whether we could ask
 * them. Until there is an answer, a name leads to where it is corrected.
 */
export function RefereeList({ referees }: { referees: readonly Referee[] }) {
  if (referees.length === 0) return null
  return (
    <TaskList
      title="Your referees"
      tasks={referees.map(({ id, name, place, condition }) => ({
        title: condition === 'waiting' ? `Correct your ${place}, ${isolateName(name)}` : name,
        hint: condition === 'waiting' ? undefined : `Your ${place}`,
        href: condition === 'waiting' ? (`/join/application/referee/${id}` as Route) : undefined,
        ...words[condition],
      }))}
    />
  )
}
