import type { Route } from 'next'
import { type Task, TaskList } from '@/components/ui/task-list'

type Props = { dues: { status: string; wanted: boolean }; elections: readonly Task[] }

/** What a member can do, with what is due first. */
export function MembershipTasks({ dues, elections }: Props) {
  return (
    <>
      <TaskList
        title="Take part"
        tasks={[
          { title: 'Motions and votes', href: '/motions', status: 'Move, second, vote' },
          ...elections,
          { title: 'Networks', href: '/membership/networks', status: 'Join or leave' },
          {
            title: 'What your money is spent on',
            href: '/accounts' as Route,
            status: 'Every penny, year by year',
          },
        ]}
      />
      <TaskList
        title="Manage your membership"
        tasks={[
          {
            title: 'Dues and payments',
            href: '/membership/dues',
            status: dues.status,
            tone: dues.wanted ? 'attention' : undefined,
          },
          {
            title: 'Your claims',
            href: '/membership/claims' as Route,
            status: 'Expenses, conference, hardship',
          },
          { title: 'Your details', href: '/membership/details', status: 'Check or change them' },
          { title: 'Your devices', href: '/membership/devices', status: 'Where you are signed in' },
          { title: 'Your data', href: '/membership/data', status: 'See or download it' },
          { title: 'Leave', href: '/membership/leave', status: 'At any time' },
        ]}
      />
    </>
  )
}
