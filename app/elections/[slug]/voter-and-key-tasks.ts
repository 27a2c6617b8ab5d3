import 'server-only'
import type { Route } from 'next'
import type { Task } from '@/components/ui/task-list'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { getPaper } from '@/lib/democracy/elections/papers/read-paper'
import type { Election } from '@/lib/democracy/elections/read'
import type { Actor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'

/** What somebody holds in one election: a ballot paper, a share of the key. */
export async function paperAndKeys(viewer: Actor, slug: string) {
  const [paper, keys] = await Promise.all([getPaper(viewer, slug), getKeys(viewer, slug)])
  return { paper, keys }
}

export type PaperAndKeys = Awaited<ReturnType<typeof paperAndKeys>>

/** The voter's way as far as it is open. Whether they have voted nobody here knows, so it stays open until the close. */
export function voteTasks(election: Election, { paper }: PaperAndKeys): Task[] {
  const { phase, slug } = election
  const to = (part: string) => `/elections/${slug}/${part}` as Route
  const collect = 'Your ballot paper'
  if (['called', 'nominations', 'withdrawals', 'preparing'].includes(phase))
    return [{ title: collect, status: `From ${momentInWords(election.collectFrom)}` }]
  if (phase !== 'collecting' && phase !== 'voting')
    return [{ title: 'Your ballot', href: to('box'), status: 'Find it on the board' }]
  if (paper?.mark === 'assisted') return [{ title: collect, status: 'You are voting on paper' }]
  if (!paper?.onRoll)
    return [{ title: collect, href: to('roll'), status: 'You are not on the roll' }]
  const opens = `From ${momentInWords(election.opensAt)}`
  const closes = `Until ${momentInWords(election.closesAt)}`
  const vote: Task =
    phase === 'voting'
      ? { title: 'Vote', href: to('vote'), status: 'Open', tone: 'todo', hint: closes }
      : { title: 'Vote', status: opens }
  return paper.mark === 'collected'
    ? [vote, { title: collect, href: to('paper'), status: 'Collected' }]
    : [
        { title: collect, href: to('paper'), status: 'Collect now', tone: 'todo', hint: closes },
        phase === 'voting' ? { title: 'Vote', status: 'Collect your paper first' } : vote,
      ]
}

/** For the three who hold a share, and whoever runs the election: where the key is made and tested and the shares are entered. */
export function keyTasks({ slug, phase }: Election, { keys }: PaperAndKeys): Task[] {
  if (!keys || phase === 'cancelled') return []
  const href = `/elections/${slug}/keys` as Route
  const title = keys.holds ? 'Your share of the key' : 'Election keys'
  if (keys.openedAt) return [{ title, href, status: 'Ballots opened' }]
  if (keys.closedAt) return [{ title, href, status: 'Two shares needed now', tone: 'todo' }]
  if (keys.publishedAt) return [{ title, href, status: 'Keep it safe until voting closes' }]
  return [{ title, href, status: keys.rehearsedAt ? 'Tested' : 'Not tested yet', tone: 'todo' }]
}
