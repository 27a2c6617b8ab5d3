import type { Route } from 'next'
import { nextElectionDate } from '@/app/elections/next-election-date'
import { CastOnDevice } from '@/components/democracy/elections/voting/cast-on-device'
import type { Task } from '@/components/ui/task-list'
import { getPaper } from '@/lib/democracy/elections/papers/read-paper'
import type { listElections } from '@/lib/democracy/elections/read'
import type { PersonActor } from '@/lib/kernel/actor'

type Line = Awaited<ReturnType<typeof listElections>>[number]

/** A line for each election in which this member has something to do, or their ballot, and the way to all of them. */
export async function electionsTasks(member: PersonActor, all: readonly Line[]): Promise<Task[]> {
  const own = await Promise.all(all.map((line) => taskOf(member, line)))
  const tasks = own.filter((task) => task !== undefined)
  const status = tasks.length === 0 ? 'None open' : undefined
  return [...tasks, { title: 'Elections', href: '/elections', status }]
}

async function taskOf(member: PersonActor, line: Line): Promise<Task | undefined> {
  const { phase, slug, title } = line
  const to = (part: string) => `/elections/${slug}${part}` as Route
  const task = { title, href: to(''), hint: `${nextElectionDate(line)}.` }
  if (phase === 'nominations') return { ...task, status: 'Nominate', tone: 'todo' }
  if (phase !== 'collecting' && phase !== 'voting') return undefined
  const paper = await getPaper(member, slug)
  if (!paper?.onRoll) return { ...task, status: 'You are not on the roll' }
  if (paper.mark === 'assisted') return { ...task, status: 'You are voting on paper' }
  if (paper.mark !== 'collected') {
    const status = 'Collect your ballot paper'
    return { ...task, href: to('/paper'), status, tone: 'todo' }
  }
  if (phase === 'collecting') return { ...task, status: 'Ballot paper collected' }
  return {
    ...task,
    href: to('/vote'),
    status: 'Vote',
    tone: 'todo',
    onDevice: (vote) => (
      <CastOnDevice slug={slug} voter={member.personId} title={`Your ballot: ${title}`}>
        {vote}
      </CastOnDevice>
    ),
  }
}
