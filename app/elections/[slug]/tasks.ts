import type { Route } from 'next'
import type { Task } from '@/components/ui/task-list'
import type { Election } from '@/lib/democracy/elections/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { resultStatus } from '../result-status'
import { keyTasks, type PaperAndKeys, voteTasks } from './voter-and-key-tasks'

const before = ['called', 'nominations', 'withdrawals', 'preparing', 'collecting', 'voting']

/** What there is to do in an election now, as it opens and closes by the clock; what is wanted first comes first. */
export function electionTasks(election: Election, holding: PaperAndKeys): Task[] {
  const { phase, slug } = election
  const to = (part: string) => `/elections/${slug}/${part}` as Route
  const result: Task[] = before.includes(phase)
    ? []
    : [{ title: 'Result', href: to('result'), status: resultStatus(phase) }]
  if (!election.inside) return result
  const inside: Task[] = [
    { title: 'Nominations and candidates', href: to('candidates'), status: candidates(election) },
    { title: 'Hustings', href: to('hustings'), status: 'Questions and answers' },
  ]
  if (election.rollFrozenAt)
    inside.push({
      title: 'Your entry on the roll',
      href: to('roll'),
      status: holding.onRoll ? 'On the roll' : 'Not on the roll',
    })
  if (election.closedAt && election.phase !== 'cancelled')
    inside.push({
      title: 'Marked register',
      href: to('register'),
      status: 'Who has a ballot paper',
    })
  const all = [
    ...nominating(election, to),
    ...result,
    ...voteTasks(election, holding),
    ...keyTasks(election, holding),
    ...inside,
  ]
  return all.toSorted((one, other) => Number(isWanted(other)) - Number(isWanted(one)))
}

function isWanted({ tone }: Task) {
  return tone === 'todo'
}

function candidates({ contests }: Election): string {
  const standing = contests.flatMap((contest) =>
    contest.candidates.filter((one) => one.nominationId),
  )
  if (standing.length === 0) return 'No candidates yet'
  return standing.length === 1 ? '1 candidate' : `${standing.length} candidates`
}

function nominating(election: Election, to: (part: string) => Route): Task[] {
  const title = 'Nominate someone, or yourself'
  const { phase, nominationsOpenAt, nominationsCloseAt } = election
  if (phase === 'called')
    return [{ title, status: 'Not open yet', hint: `From ${momentInWords(nominationsOpenAt)}` }]
  if (phase !== 'nominations') return []
  const hint = `Until ${momentInWords(nominationsCloseAt)}`
  return [{ title, href: to('nominate'), status: 'Open', tone: 'todo', hint }]
}
