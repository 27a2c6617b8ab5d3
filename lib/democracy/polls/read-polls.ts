import 'server-only'
import { and, asc, count, desc, eq, gt, inArray, not, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { pollAnswers, pollOptions, polls } from '@/db/schema/democracy/polls'
import { people } from '@/db/schema/people/people'
import { isFor, whatIsFor, whoseAreFor } from '@/lib/democracy/meetings/invited'
import { type Actor, type PersonActor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { type Group, operationalGroups } from '@/lib/organisation'
import { groupConvenorsOf } from '@/lib/people/groups/group-convenors'
import { groupsOf } from '@/lib/people/groups/group-members'
import { can } from '@/lib/permissions'

const mostListed = 50

/** The polls that this member is asked, those that close first on top, and what has been asked. An officer who calls votes sees all. */
export async function listPolls(viewer: Actor) {
  const [open, past] = await Promise.all([listOpenPolls(viewer), listPastPolls(viewer)])
  return { open, past }
}

/** With whether the viewer has answered each, and may. */
export async function listOpenPolls(viewer: Actor) {
  if (!isAsked(viewer)) return []
  const open = await rows(and(runs(), await readable(viewer)), asc(polls.closesAt))
  const [isTheirs, mine] = await Promise.all([
    whoseAreFor(viewer.personId, open),
    ownAnswers(
      viewer.personId,
      open.map(({ id }) => id),
    ),
  ])
  return open.map((poll) => ({
    ...poll,
    answered: mine.has(poll.id),
    mayAnswer: can(viewer, 'poll.answer', { invited: isTheirs(poll) }),
  }))
}

export type OpenPoll = Awaited<ReturnType<typeof listOpenPolls>>[number]

async function listPastPolls(viewer: Actor) {
  if (!isAsked(viewer)) return []
  return rows(and(not(runs()), await readable(viewer)), desc(polls.number))
}

function isAsked(viewer: Actor): viewer is PersonActor {
  return viewer.kind === 'person' && can(viewer, 'poll.read', { invited: true })
}

function runs(): SQL {
  return and(eq(polls.state, 'open'), gt(polls.closesAt, now()))!
}

/** Those that they are asked, or all, for an officer who calls votes. */
async function readable(viewer: PersonActor): Promise<SQL | undefined> {
  const all = can(viewer, 'poll.read', { invited: false })
  return all ? undefined : whatIsFor(viewer.personId, polls)
}

function rows(where: SQL | undefined, order: SQL) {
  return database().select().from(polls).where(where).orderBy(order).limit(mostListed)
}

async function ownAnswers(personId: string, pollIds: string[]) {
  const given = await database()
    .select({ pollId: pollAnswers.pollId })
    .from(pollAnswers)
    .where(and(eq(pollAnswers.personId, personId), inArray(pollAnswers.pollId, pollIds)))
  return new Set(given.map(({ pollId }) => pollId))
}

/** One poll for whoever is asked in it. Before it closes it holds no figures: there are none to be read. */
export async function getPoll(viewer: Actor, number: number) {
  if (viewer.kind !== 'person') return undefined
  const [found] = await database()
    .select({ poll: polls, askedByName: people.called })
    .from(polls)
    .innerJoin(people, eq(people.id, polls.askedBy))
    .where(eq(polls.number, number))
  if (!found) return undefined
  const { poll, askedByName } = found
  const at = now()
  const invited = await isFor(viewer.personId, poll, at, database())
  if (!can(viewer, 'poll.read', { invited })) return undefined
  const group = poll.askedAs === 'convenor' ? poll.group : null
  const [options, [own], convenorIds] = await Promise.all([
    database()
      .select({
        position: pollOptions.position,
        text: pollOptions.text,
        chosen: pollOptions.chosen,
      })
      .from(pollOptions)
      .where(eq(pollOptions.pollId, poll.id))
      .orderBy(asc(pollOptions.position)),
    database()
      .select({ choices: pollAnswers.choices })
      .from(pollAnswers)
      .where(and(eq(pollAnswers.pollId, poll.id), eq(pollAnswers.personId, personOf(viewer)))),
    groupConvenorsOf(group, at),
  ])
  const open = poll.state === 'open' && poll.closesAt > at
  return {
    ...poll,
    options,
    askedByName,
    open,
    own: own?.choices,
    mayAnswer: open && can(viewer, 'poll.answer', { invited }),
    mayWithdraw: open && can(viewer, 'poll.withdraw', { convenorIds }),
  }
}

export type Poll = NonNullable<Awaited<ReturnType<typeof getPoll>>>

/** Whom somebody can ask: everybody, where they call votes; or else the groups that they convene. */
export async function whomOneCanAsk(
  viewer: Actor,
): Promise<{ all: boolean; groups: readonly Group[] }> {
  if (viewer.kind !== 'person') return { all: false, groups: [] }
  if (can(viewer, 'poll.ask', { convenorIds: new Set() }))
    return { all: true, groups: operationalGroups }
  const convened = (await groupsOf(viewer.personId, now())).filter(
    ({ group, role }) => role === 'convenor' && operationalGroups.includes(group),
  )
  const may = can(viewer, 'poll.ask', { convenorIds: new Set([viewer.personId]) })
  return { all: false, groups: may ? convened.map(({ group }) => group) : [] }
}

/** How many polls are open, for the desk of whoever calls votes. */
export async function countOpenPolls(viewer: Actor): Promise<number> {
  if (!can(viewer, 'poll.read', { invited: false })) return 0
  const [found] = await database()
    .select({ n: count() })
    .from(polls)
    .where(and(eq(polls.state, 'open'), gt(polls.closesAt, now())))
  return found!.n
}
