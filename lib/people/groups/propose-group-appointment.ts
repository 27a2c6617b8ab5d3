import 'server-only'
import { eq } from 'drizzle-orm'
import { members } from '@/db/schema/people/people'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Group, operationalGroups, organisation } from '@/lib/organisation'
import { bothNames } from '@/lib/people/members/both-names'
import { memberCards } from '@/lib/people/members/member-cards'
import { assertSeatFree } from './assert-seat-free'
import { isInGroup, runningGroupTerm } from './group-members'
import { putToSecondOfficer } from './put-to-second-officer'
import type { GroupRole } from './states'

type GroupAppointment = {
  personId: string
  group: Group
  role: GroupRole
  /** The operational group that they are to be there for. */
  represents?: Group
  why: string
  /** Of somebody elected, the end of the term that the election promised. */
  until?: Date
}

/**
 * Proposes that a member joins a working group, or takes another role in it. It begins when a second officer has confirmed it
 * and the member has agreed. A term of the same person that runs then ends as the new one begins.
 */
export const proposeGroupAppointment = verb(
  'term.propose',
  async (work, { personId, group, role, represents, why, until }: GroupAppointment) => {
    const [member] = await memberCards(eq(members.personId, personId), work.now, work.tx)
    if (!member?.mayVote) throw new Refusal('group.not-a-member')
    const endsAt = until ?? addDays(work.now, organisation.rules.termDays)
    if (endsAt <= work.now) throw new Refusal('office.term-over')
    const before = await runningGroupTerm(work, { personId, group })
    if (before && !until && before.role === role && before.represents === (represents ?? null))
      throw new Refusal('group.in-it-already')
    if (represents) await assertRepresents(work, { personId, group, represents })
    await assertSeatFree(work, { group, personId })
    return putToSecondOfficer(
      work,
      { kind: 'appoint', personId, group, role, represents: represents ?? null, endsAt },
      { name: bothNames(member), termId: before?.id, why },
    )
  },
)

type Representing = { personId: string; group: Group; represents: Group }

async function assertRepresents(work: Work, { personId, group, represents }: Representing) {
  const represented =
    organisation.groups[group].representsGroups && operationalGroups.includes(represents)
  const theirs = represented && (await isInGroup(work, { personId, group: represents }))
  if (!theirs) throw new Refusal('group.represents-another')
}
