import type { Route } from 'next'
import { resultStatus } from '@/app/elections/result-status'
import type { Task } from '@/components/ui/task-list'
import type { NominationLine } from '@/lib/democracy/elections/nominations/list'
import type { Election } from '@/lib/democracy/elections/read'
import { isolateName } from '@/lib/kernel/isolate-name'

/** The rooms of a running election, for whoever runs it. `handPapersWait`: papers by hand that would not be counted as it stands. */
export function deskTasks(slug: string, election: Election, handPapersWait: number): Task[] {
  const to = (part: string) => `/elections/${slug}${part}` as Route
  const early = ['called', 'nominations', 'withdrawals', 'preparing', 'collecting', 'voting']
  return [
    { title: 'View as members see it', href: to('') },
    {
      title: 'Keys and ballot paper',
      href: election.own ? to('/keys') : undefined,
      status: election.publishedAt ? 'Published' : 'Not ready yet',
      tone: election.publishedAt ? undefined : 'todo',
      hint: 'Three key-holders make and test their keys before ballot papers can be collected.',
    },
    ...(election.rollFrozenAt
      ? [{ title: 'The roll', href: `/desk${to('/roll')}` as Route, status: 'Queries' }]
      : []),
    ...(election.publishedAt
      ? [
          {
            title: 'Lost papers and paper ballots',
            href: `/desk${to('/papers')}` as Route,
            status: handPapersWait > 0 ? `${handPapersWait} not counted yet` : 'Needs two officers',
            tone: handPapersWait > 0 ? ('todo' as const) : undefined,
          },
        ]
      : []),
    { title: 'Hustings', href: to('/hustings'), status: 'Moderate questions' },
    early.includes(election.phase) || election.phase === 'cancelled'
      ? { title: 'Result', status: 'After voting' }
      : { title: 'Result', href: to('/result'), status: resultStatus(election.phase) },
  ]
}

/** Who was put forward, for the returning officer to look at; each leads to where it can be refused. */
export function nominationTasks(slug: string, election: Election, lines: NominationLine[]): Task[] {
  return lines.map(({ id, name, contestId, state }) => {
    const contest = election.contests.find((one) => one.id === contestId)?.title ?? ''
    return {
      title: `${isolateName(name)}, ${contest}`,
      href: `/elections/${slug}/nominations/${id}` as Route,
      status: state === 'accepted' ? 'Candidate' : 'Incomplete',
      tone: state === 'accepted' ? undefined : 'todo',
    }
  })
}
