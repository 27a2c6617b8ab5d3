import type { Route } from 'next'
import type { Task } from '@/components/ui/task-list'
import type { Election } from '@/lib/elections/read'
import { momentInWords } from '@/lib/kernel/calendar'

/** What there is to do in an election now, as it opens and closes by the clock. */
export function tasksOf(election: Election, member: boolean): Task[] {
  const { phase, slug } = election
  const to = (part: string) => `/elections/${slug}/${part}` as Route
  const before = ['called', 'nominations', 'withdrawals', 'preparing']
  const inside: Task[] = [
    phase === 'nominations'
      ? {
          title: 'Nominate somebody, or yourself',
          href: to('nominate'),
          status: 'Open',
          tone: 'todo',
          hint: `Until ${momentInWords(election.nominationsCloseAt)}`,
        }
      : {
          title: 'Nominate somebody, or yourself',
          status: phase === 'called' ? 'Not open yet' : 'Closed',
          hint:
            phase === 'called' ? `From ${momentInWords(election.nominationsOpenAt)}` : undefined,
        },
    { title: 'Nominations and candidates', href: to('candidates'), status: 'Read' },
    { title: 'Hustings', href: to('hustings'), status: 'Questions and answers' },
  ]
  if (election.rollFrozenAt)
    inside.push({ title: 'Your line on the roll', href: to('roll'), status: 'Look' })
  const vote: Task[] = [
    paperTask(election, to),
    before.includes(phase) || phase === 'collecting' || phase === 'voting'
      ? { title: 'Result', status: 'After voting' }
      : { title: 'Result', href: to('result'), status: 'See' },
  ]
  return member ? [...inside, ...vote] : vote
}

function paperTask(election: Election, to: (part: string) => Route): Task {
  const { phase } = election
  const title = 'Your ballot paper'
  if (phase === 'collecting') {
    return { title, href: to('paper'), status: 'Collect it', tone: 'todo' }
  }
  if (phase === 'voting') return { title, href: to('vote'), status: 'Vote', tone: 'todo' }
  if (['called', 'nominations', 'withdrawals', 'preparing'].includes(phase)) {
    return { title, status: `From ${momentInWords(election.collectFrom)}` }
  }
  return { title, href: to('box'), status: 'Find it in the box' }
}
