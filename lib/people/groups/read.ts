import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, desc, eq, gt, inArray, lte, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cache } from 'react'
import { database } from '@/db/client'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import { people } from '@/db/schema/people/people'
import { type Actor, type PersonActor, personOf } from '@/lib/kernel/actor'
import { dateOf, dayInWords, inWords, lastDayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { type Group, groups, organisation } from '@/lib/organisation'
import { bothNames } from '@/lib/people/members/both-names'
import { proposalLapsesAt } from '@/lib/people/officers/proposal-time'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can, refusalOf } from '@/lib/permissions'
import { type GroupMember, groupsOf, listGroupMembers } from './group-members'
import { waitsForMember } from './lapse-group-answers'
import { lapseGroupProposals } from './lapse-group-proposals'
import { type GroupVisibility, groupName, groupProposalInWords, groupRoles } from './states'

/** A group as its address names it. */
export function groupAt(address: string): Group | undefined {
  return groups.find((group) => group === address)
}

/** Every group and how many are in it. Open to everybody: there are no names in it. */
export async function listGroups() {
  const all = await listGroupMembers(groups, now())
  return groups.map((group) => ({
    group,
    name: organisation.groups[group].name,
    does: organisation.groups[group].does,
    count: all.filter((one) => one.group === group).length,
  }))
}

/** What somebody's place in a group allows: to read all of it, and to run it. */
export function placeInGroup(viewer: Actor, members: readonly GroupMember[]) {
  const own = members.find(({ personId }) => personId === personOf(viewer))
  const inIt = own !== undefined && !refusalOf(viewer, 'group.read')
  return { own: inIt ? own : undefined, convenes: inIt && own.role === 'convenor' }
}

/**
 * A group as this viewer may see it: by name those who let them, all of them for the group itself and the officers who appoint,
 * and how many more there are. Convenors read their members' addresses, to write to them.
 */
export async function getGroup(viewer: Actor, group: Group) {
  const all = await listGroupMembers([group], now())
  const { own, convenes } = placeInGroup(viewer, all)
  const seesAll = own !== undefined || can(viewer, 'term.list')
  const isMember = !refusalOf(viewer, 'group.read')
  const shown = all.filter(
    ({ visibleTo }) =>
      seesAll || visibleTo === 'everybody' || (isMember && visibleTo === 'members'),
  )
  const addresses = convenes ? await addressesOf(shown.map(({ personId }) => personId)) : undefined
  return {
    group,
    name: groupName(group),
    does: organisation.groups[group].does,
    seats: organisation.groups[group].seats,
    members: shown.map((one) => ({
      ...inPlainWords(one),
      email: addresses?.get(one.personId),
    })),
    unnamed: all.length - shown.length,
    own: own && inPlainWords(own),
    convenes,
    isMember,
  }
}

function inPlainWords({ since, until, represents, byOffice, ...one }: GroupMember) {
  return {
    ...one,
    name: one.name || 'Name withheld',
    since: inWords(dateOf(since)),
    until: inWords(dateOf(until)),
    represents: represents && groupName(represents),
    office: byOffice && organisation.offices[byOffice].name,
  }
}

async function addressesOf(ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await database()
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(inArray(people.id, ids))
  return new Map(rows.flatMap(({ id, email }) => (email ? [[id, email]] : [])))
}

/** What somebody is asked to join, and the groups that they are in or were. Nobody else is shown this. */
export async function listOwnGroups(viewer: PersonActor) {
  const at = now()
  const asked = await database()
    .select()
    .from(groupProposals)
    .where(and(eq(groupProposals.personId, viewer.personId), waitsForMember(at)))
    .orderBy(asc(groupProposals.settledAt))
  const terms = await database()
    .select()
    .from(groupTerms)
    .where(eq(groupTerms.personId, viewer.personId))
    .orderBy(desc(groupTerms.startsAt))
  const termInWords = (term: (typeof terms)[number]) => ({
    termId: term.id,
    group: term.group,
    name: groupName(term.group),
    role: groupRoles[term.role],
    represents: term.represents && groupName(term.represents),
    since: inWords(dateOf(term.startsAt)),
    until: inWords(dateOf(term.endsAt)),
    visibleTo: term.visibleTo as GroupVisibility,
  })
  const byOffice = (await groupsOf(viewer.personId, at)).filter(({ byOffice }) => byOffice)
  return {
    byOffice: byOffice.map(({ group }) => ({ group, name: groupName(group) })),
    asked: asked.map((one) => ({
      id: one.id,
      name: groupName(one.group),
      does: organisation.groups[one.group]?.does,
      role: groupRoles[one.role],
      represents: one.represents && groupName(one.represents),
      until: inWords(dateOf(one.endsAt)),
      why: one.why,
      answerBy: lastDayInWords(proposalLapsesAt(one.settledAt!)),
    })),
    now: terms.filter(({ endsAt }) => endsAt > at).map(termInWords),
    before: terms.filter(({ endsAt }) => endsAt <= at).map(termInWords),
  }
}

/** Whether somebody has anything to do with groups: asked to join one, or in one by appointment. */
export async function countOwnGroups({ personId }: PersonActor) {
  const [asked, running] = await Promise.all([
    database().$count(
      groupProposals,
      and(eq(groupProposals.personId, personId), waitsForMember(now())),
    ),
    database().$count(
      groupTerms,
      and(eq(groupTerms.personId, personId), gt(groupTerms.endsAt, now())),
    ),
  ])
  return { asked, running }
}

const proposer = alias(people, 'proposer')

/** Appointments and endings under way, oldest first, and what this viewer may do about each. */
export const listGroupProposals = cache(async (viewer: Actor) => {
  if (!can(viewer, 'term.list')) return undefined
  const unsettled = or(eq(groupProposals.state, 'proposed'), waitsForMember(now()))
  if (!(await isThereAny(groupProposals, unsettled))) return []
  const open = await database()
    .select({
      proposal: groupProposals,
      name: people.name,
      called: people.called,
      proposerName: proposer.name,
    })
    .from(groupProposals)
    .innerJoin(people, eq(people.id, groupProposals.personId))
    .innerJoin(proposer, eq(proposer.id, groupProposals.proposedBy))
    .where(unsettled)
    .orderBy(asc(groupProposals.proposedAt), asc(groupProposals.id))
  const waiting = await waitingNow()
  return open.map(({ proposal, proposerName, ...names }) => {
    const { proposedBy, proposedAt } = proposal
    const waits = waiting({ by: proposedBy, at: proposedAt }, lapseGroupProposals)
    const proposed = proposal.state === 'proposed'
    return {
      id: proposal.id,
      waits: proposed ? waits : undefined,
      what: groupProposalInWords(proposal, bothNames(names)),
      why: proposal.why,
      proposerName,
      proposed: dayInWords(proposal.proposedAt),
      proposedAt: proposal.proposedAt,
      answerBy: proposal.settledAt && lastDayInWords(proposalLapsesAt(proposal.settledAt)),
      mayConfirm: proposed && can(viewer, 'term.confirm', { ...proposal, spent: waits.spent }),
      mayReject: proposed && can(viewer, 'term.confirm', { ...proposal, spent: undefined }),
      mayWithdraw: can(viewer, 'term.withdraw', proposal),
    }
  })
})

/** Every group with everybody in it, for the officers who appoint. */
export async function listGroupsAtDesk(viewer: Actor) {
  if (!can(viewer, 'term.list')) return undefined
  const all = await listGroupMembers(groups, now())
  return groups.map((group) => ({
    group,
    name: groupName(group),
    seats: organisation.groups[group].seats,
    members: all.filter((one) => one.group === group).map(inPlainWords),
  }))
}

/** A term that runs, and whose it is, for the page on which its end is proposed. */
export async function getGroupTerm(viewer: Actor, termId: string) {
  if (!can(viewer, 'term.list') || !isId(termId)) return undefined
  const at = now()
  const [found] = await database()
    .select({ term: groupTerms, name: people.name, called: people.called })
    .from(groupTerms)
    .innerJoin(people, eq(people.id, groupTerms.personId))
    .where(and(eq(groupTerms.id, termId), lte(groupTerms.startsAt, at), gt(groupTerms.endsAt, at)))
  if (!found) return undefined
  const { term, ...names } = found
  return {
    termId: term.id,
    personId: term.personId,
    name: bothNames(names),
    role: groupRoles[term.role],
    groupName: groupName(term.group),
  }
}

/** The operational groups that a member is in now, which they could be there for elsewhere. */
export async function groupsToRepresent(personId: string) {
  const all = await listGroupMembers(groups, now())
  return all
    .filter((one) => one.personId === personId && organisation.groups[one.group].operational)
    .map(({ group }) => ({ value: group, label: groupName(group) }))
}
