import 'server-only'
import type { Route } from 'next'
import { keyStepInWords } from '@/components/democracy/elections/keys/key-step-in-words'
import { CastOnDevice } from '@/components/democracy/elections/voting/cast-on-device'
import type { Task } from '@/components/ui/task-list'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { getPaper } from '@/lib/democracy/elections/papers/read-paper'
import type { Election } from '@/lib/democracy/elections/read'
import { isOnRoll } from '@/lib/democracy/elections/roll/read-roll'
import type { Actor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'

/** What somebody holds in one election: a place on the roll, a ballot paper, a key. */
export async function paperAndKeys(viewer: Actor, election: Election) {
  if (viewer.kind !== 'person') return {}
  const [paper, keys, onRoll] = await Promise.all([
    getPaper(viewer, election.slug),
    getKeys(viewer, election.slug),
    isOnRoll(viewer, election),
  ])
  return { voter: viewer.personId, paper, keys, onRoll }
}

export type PaperAndKeys = Awaited<ReturnType<typeof paperAndKeys>>

/**
 * The voter's way as far as it is open, for those who are on the roll. Whether they have voted nobody here knows, so it
 * stays open until the close, and only on the device that did it “Vote” gives way to the ballot.
 */
export function voteTasks(election: Election, { voter, paper, onRoll }: PaperAndKeys): Task[] {
  const { phase, slug } = election
  const to = (part: string) => `/elections/${slug}/${part}` as Route
  const collect = 'Your ballot paper'
  const voting = ['collecting', 'voting'].includes(phase)
  const early = ['called', 'nominations', 'withdrawals', 'preparing'].includes(phase)
  if (!voting && !early)
    return [{ title: 'Your ballot', href: to('box'), status: 'Find it on the board' }]
  if (onRoll === false)
    return [{ title: collect, href: to('roll'), status: 'You are not on the roll' }]
  if (early) return [{ title: collect, status: `From ${momentInWords(election.collectFrom)}` }]
  if (!paper || !voter) return []
  if (paper.mark === 'by-hand') return [{ title: collect, status: 'You are voting on paper' }]
  const closes = `Until ${momentInWords(election.closesAt)}`
  const vote: Task =
    phase === 'voting'
      ? { title: 'Vote', href: to('vote'), status: 'Open', tone: 'todo', hint: closes }
      : { title: 'Vote', status: `From ${momentInWords(election.opensAt)}` }
  if (paper.mark !== 'collected') {
    return [
      { title: collect, href: to('paper'), status: 'Collect now', tone: 'todo', hint: closes },
      phase === 'voting' ? { title: 'Vote', status: 'Collect your paper first' } : vote,
    ]
  }
  const onDevice: Task['onDevice'] = (line) => (
    <CastOnDevice slug={slug} voter={voter} title="Your ballot" hint={closes}>
      {line}
    </CastOnDevice>
  )
  return [
    phase === 'voting' ? { ...vote, onDevice } : vote,
    { title: collect, href: to('paper'), status: 'Collected' },
  ]
}

/** For the three who hold a key, and whoever runs the election: where keys are made and tested, and the box is opened. */
export function keyTasks({ slug, phase }: Election, { keys }: PaperAndKeys): Task[] {
  if (!keys || phase === 'cancelled' || phase === 'void') return []
  const href = `/elections/${slug}/keys` as Route
  if (keys.openedAt) return [{ title: 'Election keys', href, status: 'Ballots opened' }]
  if (keys.step) return [{ ...keyStepInWords({ ...keys, step: keys.step }), href }]
  const ready = keys.holders.filter(({ tested }) => tested).length
  if (!keys.publishedAt)
    return [{ title: 'Election keys', href, status: `${ready} of 3 ready`, tone: 'todo' }]
  const given = keys.holders.filter((holder) => holder.given).length
  return keys.closedAt
    ? [{ title: 'Election keys', href, status: `${given} of 2 given`, tone: 'todo' }]
    : [{ title: 'Election keys', href, status: 'In use' }]
}
