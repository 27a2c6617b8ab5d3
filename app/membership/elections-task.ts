import type { Route } from 'next'
import { nextElectionDate } from '@/app/elections/next-election-date'
import type { Task } from '@/components/ui/task-list'
import type { listElections } from '@/lib/democracy/elections/read'

type Line = Awaited<ReturnType<typeof listElections>>[number]

const wanted: Partial<Record<Line['phase'], string>> = {
  voting: 'Vote',
  collecting: 'Collect your ballot paper',
  nominations: 'Nominate',
}

/** The way to the elections, straight to the one in which there is something to do now. */
export function electionsTask(all: readonly Line[]): Task {
  const under = all.filter(({ phase }) => wanted[phase])
  const [one] = under
  const title = 'Elections'
  if (!one) return { title, href: '/elections', status: 'None open' }
  if (under.length > 1) {
    const status = `${under.length} under way`
    return { title, href: '/elections', status, tone: 'todo' }
  }
  return {
    title,
    href: `/elections/${one.slug}` as Route,
    status: wanted[one.phase]!,
    tone: 'todo',
    hint: `${one.title}. ${nextElectionDate(one)}`,
  }
}
