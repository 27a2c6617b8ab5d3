import { type Task, TaskList } from '@/components/ui/task-list'
import { isPaused } from '@/lib/money/subscriptions/changes/change-requests'
import type { Dues, DuesStage } from '@/lib/money/subscriptions/dues-stage'

/** What there is to do about dues that run, each on a page of its own. */
export function DuesTasks({ dues, stage, at }: { dues: Dues; stage: DuesStage; at: Date }) {
  const tasks = tasksAt(stage, dues, at)
  return tasks.length > 0 && <TaskList title="What you can do" tasks={tasks} />
}

const change: Task = {
  title: 'Change what you pay',
  href: '/membership/dues/change',
  status: 'Band, amount, how often',
}
const card: Task = {
  title: 'Change your card or bank account',
  href: '/membership/dues/card',
  status: 'See your invoices too',
}
const stop: Task = {
  title: 'Stop paying',
  href: '/membership/dues/stop',
  status: 'At any time',
}

function tasksAt(stage: DuesStage, dues: Dues, at: Date): Task[] {
  switch (stage) {
    case 'running':
      return [change, pause(dues, at), card, stop].filter((task) => task !== undefined)
    case 'free':
      return [
        { title: 'Pay dues', href: '/membership/dues/choose', status: 'If you can and want to' },
      ]
    case 'paid-by-hand':
    case 'due-by-hand':
      return dues.paymentStatus ? [] : [{ ...change, href: '/membership/dues/choose' }]
    case 'failed':
      return dues.status === 'canceled' ? [] : [card, stop]
    case 'on-its-way':
      return [stop]
    case 'ending':
      return dues.cancelsAtPeriodEnd ? [card] : []
    default:
      return []
  }
}

/** Only monthly dues can take a break. */
function pause(dues: Dues, at: Date): Task | undefined {
  const href = '/membership/dues/break'
  if (isPaused(dues, at)) return { title: 'End your break from paying', href, status: 'Pay again' }
  if (dues.interval !== 'month') return undefined
  return { title: 'Take a break from paying', href, status: 'You keep your vote' }
}
