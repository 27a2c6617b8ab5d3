import { TaskList } from '@/components/ui/task-list'

export type Referee = {
  id: string
  place: string
  name: string
  condition: 'waiting' | 'answered' | 'to-replace' | 'replaced'
}

const words = {
  waiting: { status: 'Asked' },
  answered: { status: 'Has answered', tone: 'done' },
  'to-replace': { status: 'Needs replacing', tone: 'attention' },
  replaced: { status: 'Replaced' },
} as const

/** Who was asked for a reference and whether they have answered. What they said is not for the applicant. */
export function RefereeList({ referees }: { referees: readonly Referee[] }) {
  if (referees.length === 0) return null
  return (
    <TaskList
      title="Your referees"
      tasks={referees.map(({ name, place, condition }) => ({
        title: name,
        hint: place === 'proposer' ? 'Your proposer' : 'Your seconder',
        ...words[condition],
      }))}
    />
  )
}
