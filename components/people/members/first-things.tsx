import { type Task, TaskList } from '@/components/ui/task-list'
import { networks } from '@/lib/organisation'

const joinNetwork: Task = {
  title: 'Join a network',
  href: '/membership/networks',
  hint: 'For members who share an experience. It is your choice alone.',
}

/** What a new member can do straight away, and the way to everything else. */
export function FirstThings() {
  return (
    <TaskList
      title="First things to do"
      tasks={[
        {
          title: 'See what members are deciding',
          href: '/motions',
          hint: 'Read motions, second one or move your own.',
        },
        ...(networks.length > 0 ? [joinNetwork] : []),
        {
          title: 'Check your details',
          href: '/membership/details',
          hint: 'Say what you like to be called, and your pronouns.',
        },
        {
          title: 'See who does what',
          href: '/officers',
          hint: 'Our officers and groups, and how to write to us.',
        },
        {
          title: 'Go to your membership',
          href: '/membership',
          hint: 'Your number, your dues and everything else.',
        },
      ]}
    />
  )
}
