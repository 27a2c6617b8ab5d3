import type { Route } from 'next'
import { nextElectionDate } from '@/app/elections/next-election-date'
import { keyStepInWords } from '@/components/democracy/elections/keys/key-step-in-words'
import { BallotOnDevice } from '@/components/democracy/elections/voting/ballot-on-device'
import type { NowItem } from '@/components/ui/now-list'
import type { Task } from '@/components/ui/task-list'
import type { ElectionKind } from '@/lib/democracy/elections/election-kinds'
import { listKeyTasks } from '@/lib/democracy/elections/keys/read-keys'
import { type Duties, listDuties } from '@/lib/democracy/elections/list-duties'
import {
  listRestores,
  listRestoresForHolder,
} from '@/lib/democracy/elections/papers/restore/read-restores'
import type { listElections } from '@/lib/democracy/elections/read'
import { listStandInsToAgree } from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import type { PersonActor } from '@/lib/kernel/actor'
import { timeLeftInWords, timeUntilInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import type { OwnVote } from './now-headline'

type Line = Awaited<ReturnType<typeof listElections>>[number]
type Running = Line & Duties

/** What elections want of this member beyond their vote, the votes that are open, and what comes next. */
export type OwnElections = { duties: Task[]; open: OpenVote[]; coming: ComingElection[] }
export type OpenVote = NowItem & { own: OwnVote }
export type ComingElection = NowItem & { paperReady: boolean }

export async function ownElections(
  member: PersonActor,
  all: readonly Line[],
): Promise<OwnElections> {
  const [keys, duties] = await Promise.all([listKeyTasks(member), listDuties(member)])
  const running = all.flatMap((line) => {
    const duty = duties.get(line.slug)
    return duty ? [{ ...line, ...duty }] : []
  })
  const [standIns, restores] = await Promise.all([
    Promise.all(running.map((line) => standInTasks(member, line))),
    Promise.all(running.map((line) => restoreTasks(member, line))),
  ])
  return {
    duties: [...standIns.flat(), ...restores.flat(), ...keys.map(keyTask)],
    open: running
      .filter(({ phase }) => phase === 'voting')
      .map((line) => openVote(member.personId, line)),
    coming: running.flatMap((line) => comingElection(member, line) ?? []),
  }
}

function openVote(voter: string, line: Running): OpenVote {
  const { slug, title, closesAt, onRoll, mark } = line
  const at = (part: string) => `/elections/${slug}${part}` as Route
  const about = `${aboutKind[line.kind]}, by secret ballot.`
  const item = { title, href: at(''), at: closesAt, left: timeLeftInWords(closesAt, now()), about }
  if (!onRoll) return { ...item, own: 'not-on-roll', status: 'You are not on the roll' }
  if (mark === 'by-hand') return { ...item, own: 'on-paper', status: 'You are voting on paper' }
  if (mark !== 'collected') {
    const act = { href: at('/paper'), label: 'Collect your ballot paper', primary: true }
    return { ...item, own: 'waiting', status: 'You have not voted', tone: 'todo', act }
  }
  return {
    ...item,
    own: 'collected',
    about: `${about} You have collected your ballot paper. Only your browser knows whether you have cast it.`,
    status: 'Ballot paper collected',
    tone: 'attention',
    act: { href: at('/vote'), label: 'Vote' },
    onDevice: (state) => (
      <BallotOnDevice slug={slug} voter={voter} title={title}>
        {state}
      </BallotOnDevice>
    ),
  }
}

const aboutKind: Record<ElectionKind, string> = {
  officers: 'Election',
  endorsement: 'Endorsement',
}

/** From the call to the opening of the vote. */
function comingElection({ member }: PersonActor, line: Running): ComingElection | undefined {
  const { phase, slug, title, onRoll, mark } = line
  const next =
    phase === 'called'
      ? line.nominationsOpenAt
      : phase === 'nominations'
        ? line.nominationsCloseAt
        : line.opensAt
  const item = {
    title,
    href: `/elections/${slug}` as Route,
    at: next,
    left: (phase === 'nominations' ? timeLeftInWords : timeUntilInWords)(next, now()),
    about: `${nextElectionDate(line)}.`,
    paperReady: false,
  }
  switch (phase) {
    case 'called':
    case 'withdrawals':
    case 'preparing':
      return item
    case 'nominations': {
      const act = { href: `/elections/${slug}/nominate` as Route, label: 'Stand or nominate' }
      return member?.mayVote ? { ...item, act } : item
    }
    case 'collecting': {
      if (!onRoll) return { ...item, status: 'You are not on the roll' }
      if (mark === 'by-hand') return { ...item, status: 'You are voting on paper' }
      if (mark === 'collected') return { ...item, status: 'Ballot paper collected', tone: 'done' }
      const act = { href: `/elections/${slug}/paper` as Route, label: 'Collect your ballot paper' }
      return { ...item, paperReady: true, act }
    }
    default:
      return undefined
  }
}

function keyTask(key: Awaited<ReturnType<typeof listKeyTasks>>[number]): Task {
  const { title, ...line } = keyStepInWords(key)
  return { ...line, title: `${title}: ${key.title}`, href: `/elections/${key.slug}/keys` as Route }
}

/** A key-holder is asked to agree to a stand-in, or this member is one. */
async function standInTasks(
  member: PersonActor,
  { phase, slug, title, standInNamed, standsIn }: Running,
): Promise<Task[]> {
  if (!['withdrawals', 'preparing', 'collecting', 'voting', 'closed'].includes(phase)) return []
  const asked = standInNamed ? await listStandInsToAgree(member, slug) : []
  const agree: Task = {
    title: `Agree who confirms: ${title}`,
    href: `/elections/${slug}/keys` as Route,
    status: 'To do',
    tone: 'todo',
  }
  const confirm: Task = {
    title: `Confirm with the returning officer: ${title}`,
    href: `/desk/elections/${slug}` as Route,
    status: 'You can confirm',
  }
  return [...(asked.some(({ agreed }) => !agreed) ? [agree] : []), ...(standsIn ? [confirm] : [])]
}

/** Somebody lost device and code, and this member is one of those who can help. */
async function restoreTasks(
  member: PersonActor,
  { phase, slug, title, paperAsked }: Running,
): Promise<Task[]> {
  if (!paperAsked) return []
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
