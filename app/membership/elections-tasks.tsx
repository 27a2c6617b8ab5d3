import type { Route } from 'next'
import { nextElectionDate } from '@/app/elections/next-election-date'
import { keyStepInWords } from '@/components/democracy/elections/keys/key-step-in-words'
import { CastOnDevice } from '@/components/democracy/elections/voting/cast-on-device'
import type { Task } from '@/components/ui/task-list'
import { listKeyTasks } from '@/lib/democracy/elections/keys/read-keys'
import { getPaper } from '@/lib/democracy/elections/papers/read-paper'
import {
  listRestores,
  listRestoresForHolder,
} from '@/lib/democracy/elections/papers/restore/read-restores'
import type { listElections } from '@/lib/democracy/elections/read'
import type { PersonActor } from '@/lib/kernel/actor'

type Line = Awaited<ReturnType<typeof listElections>>[number]

/** A line for each election in which this member has something to do, or their ballot, and the way to all of them. */
export async function electionsTasks(member: PersonActor, all: readonly Line[]): Promise<Task[]> {
  const [keys, restores, own] = await Promise.all([
    listKeyTasks(member),
    Promise.all(all.map((line) => restoreTasks(member, line))),
    Promise.all(all.map((line) => taskOf(member, line))),
  ])
  const tasks = [
    ...restores.flat(),
    ...keys.map(keyTask),
    ...own.filter((task) => task !== undefined),
  ]
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
  if (paper.mark === 'by-hand') return { ...task, status: 'You are voting on paper' }
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

function keyTask(key: Awaited<ReturnType<typeof listKeyTasks>>[number]): Task {
  const { title, ...line } = keyStepInWords(key)
  return { ...line, title: `${title}: ${key.title}`, href: `/elections/${key.slug}/keys` as Route }
}

/** Somebody lost device and code, and this member is one of those who can help. */
async function restoreTasks(member: PersonActor, { phase, slug, title }: Line): Promise<Task[]> {
  if (phase !== 'collecting' && phase !== 'voting') return []
  const [asHolder, asOfficer] = await Promise.all([
    listRestoresForHolder(member, slug),
    listRestores(member, slug),
  ])
  const handOver: Task = {
    title: `Bring back a ballot paper: ${title}`,
    href: `/elections/${slug}/keys` as Route,
    status: 'Hand over your share',
    tone: 'todo',
  }
  const confirm: Task = {
    title: `Confirm who asks for a ballot paper: ${title}`,
    href: `/desk/elections/${slug}/papers` as Route,
    status: 'To do',
    tone: 'todo',
  }
  return [
    ...(asHolder.some(({ given }) => !given) ? [handOver] : []),
    ...(asOfficer.some(({ mayConfirm }) => mayConfirm) ? [confirm] : []),
  ]
}
