import { TaskList } from '@/components/ui/task-list'
import type { DuesStage } from '@/lib/subscriptions/dues-stage'

const wanted: DuesStage[] = ['to-pay', 'first-failed', 'failed', 'ended']

/** What a member can do, with what is due first. */
export function MembershipTasks({ stage }: { stage?: DuesStage }) {
  const due = stage && wanted.includes(stage)
  return (
    <>
      <TaskList
        title="Your part in it"
        tasks={[
          { title: 'Motions and votes', href: '/motions', status: 'Propose, second, vote' },
          { title: 'Networks', href: '/membership/networks', status: 'Join or leave' },
        ]}
      />
      <TaskList
        title="Your membership with us"
        tasks={[
          {
            title: 'Dues and payments',
            href: '/membership/dues',
            status: due ? 'Something is due' : 'Nothing due',
            tone: due ? 'attention' : undefined,
          },
          { title: 'Your details', href: '/membership/details', status: 'Look and change' },
          { title: 'Your devices', href: '/membership/devices', status: 'Where you are signed in' },
        ]}
      />
    </>
  )
}
