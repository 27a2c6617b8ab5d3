import type { Route } from 'next'
import { type Task, TaskList } from '@/components/ui/task-list'

type Props = { dues: { status: string; wanted: boolean }; elections: Task }

/** What a member can do, with what is due first. */
export function MembershipTasks({ dues, elections }: Props) {
  return (
    <>
      <TaskList
        title="Your part in it"
        tasks={[
          { title: 'Motions and votes', href: '/motions', status: 'Propose, second, vote' },
          elections,
          { title: 'Networks', href: '/membership/networks', status: 'Join or leave' },
          {
            title: 'What your money is spent on',
            href: '/accounts' as Route,
            status: 'Every penny, year by year',
          },
        ]}
      />
      <TaskList
        title="Your membership with us"
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
            status: 'Money back, support, hardship',
          },
          { title: 'Your details', href: '/membership/details', status: 'Look and change' },
          { title: 'Your devices', href: '/membership/devices', status: 'Where you are signed in' },
          { title: 'Leave', href: '/membership/leave', status: 'At any time' },
        ]}
      />
    </>
  )
}
