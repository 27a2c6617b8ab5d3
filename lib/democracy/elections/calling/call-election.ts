import 'server-only'
import { eq, like } from 'drizzle-orm'
import { contests, elections } from '@/db/schema/democracy/elections'
import { members } from '@/db/schema/people/people'
import { electionCalled } from '@/emails/democracy/election-called'
import { returningOfficerAppointed } from '@/emails/democracy/returning-officer-appointed'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { ElectionKind } from '../election-kinds'
import { assertSeparated } from '../separate-roles'
import { requireVotingMember } from '../voting-member'
import type { NewContest } from './contest-form'
import { emailMembers } from './email-members'
import { endOfTerm } from './end-of-term'
import { brokenRules, type Dates } from './timetable'

export type ElectionCall = {
  /** Comes with the form: the same form sent twice is one election. */
  id?: string
  title: string
  kind: ElectionKind
  /** A membership number. */
  returningOfficer: number
  contests: NewContest[]
  dates: Dates
  termStartsOn: string | null
}

/** Calls an election: its positions, its dates, who runs it. Everybody is told, and from now on only the clock opens and closes. */
export const callElection = verb('election.call', async (work, input: ElectionCall) => {
  const caller = work.person
  const id = input.id ?? newId()
  const before = await calledBefore(work, caller, id)
  if (before) return before
  if (Object.keys(brokenRules(input.dates, work.now)).length > 0 || input.contests.length === 0) {
    throw new Refusal('election.out-of-order')
  }
  const officer = await requireVotingMember(
    work,
    input.returningOfficer,
    'election.not-a-returning-officer',
  )
  const slug = await freeSlug(work, input)
  const { title, kind, dates } = input
  await work.tx.insert(elections).values({
    id,
    slug,
    title,
    kind,
    returningOfficerId: officer.personId,
    calledBy: caller.personId,
    calledAt: work.now,
    ...dates,
  })
  await work.tx.insert(contests).values(
    input.contests.map(({ body, ...contest }, position) => ({
      id: newId(),
      electionId: id,
      position: position + 1,
      ...contest,
      ...(body ? ofBody(body) : ofOffice(input.termStartsOn)),
    })),
  )
  await assertSeparated(work, { id, returningOfficerId: officer.personId })
  const link = siteUrl(`/elections/${slug}`)
  await emailMembers(work, electionCalled, id, (name) => ({
    name,
    title,
    positions: input.contests.map((contest) => ({ title: contest.title, seats: contest.seats })),
    returningOfficer: officer.name,
    opensAt: dates.opensAt.toISOString(),
    closesAt: dates.closesAt.toISOString(),
    from: dates.nominationsOpenAt.toISOString(),
    until: dates.nominationsCloseAt.toISOString(),
    link,
  }))
  if (officer.email) {
    await work.email(returningOfficerAppointed, {
      to: { email: officer.email, personId: officer.personId },
      key: `${id}/${officer.personId}`,
      props: { name: officer.called, title, link: siteUrl(`/desk/elections/${slug}`) },
    })
  }
  work.record('election.called', { kind: 'election', id }, { contests: input.contests.length })
  return { slug }
})

/** Those elected to an office hold it for the term of the rule book, once two officers have appointed them. */
function ofOffice(termStartsOn: string | null) {
  return { termStartsOn, termEndsOn: termStartsOn && endOfTerm(termStartsOn) }
}

/** Those elected to a committee, or as delegates, are so from the declaration until that day. Only to a working
 * group they are appointed, as anybody is. */
function ofBody({ until, beside, group }: NonNullable<NewContest['body']>) {
  return { termEndsOn: until, exclusive: !beside, group }
}

// The calls of one officer wait for one another, so that the same form sent twice finds what it did the first time.
async function calledBefore(work: Work, { personId }: PersonActor, id: string) {
  await work.tx
    .select({ held: members.personId })
    .from(members)
    .where(eq(members.personId, personId))
    .for('no key update')
  const [election] = await work.tx.select().from(elections).where(eq(elections.id, id))
  if (election && election.calledBy !== personId) throw new Refusal('bad-request')
  return election && { slug: election.slug }
}

/** "officers-2027", and "officers-2027-2" when there is one already. Two callers at once: the second is asked to look again. */
async function freeSlug(work: Work, { title, dates }: ElectionCall) {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const year = dateOf(dates.opensAt).slice(0, 4)
  const base = words.endsWith(year) ? words : `${words || 'election'}-${year}`
  const taken = await work.tx
    .select({ slug: elections.slug })
    .from(elections)
    .where(like(elections.slug, `${base}%`))
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = base
  for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${count}`
  return slug
}
