import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { membershipEndings } from '@/db/schema/membership/endings'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { getDues, listPayments } from '@/lib/money/subscriptions/read'
import { mayAskBack } from '@/lib/money/subscriptions/refunds/refund-window'
import { organisation } from '@/lib/organisation'
import { hasNumber } from '@/lib/people/members/has-number'
import { lookAtMember } from '@/lib/people/members/look-at-member'
import { reachableAt } from '@/lib/people/members/mailbox'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can, refusalAlone, refusalOf, whyNotOffered } from '@/lib/permissions'
import { endingsPossible } from './endings'
import { lapseEndings } from './lapse-endings'

/** What somebody should know before they leave: which offices end, and which payment they can have back. Or when they left. */
export async function getLeaving(viewer: Actor, { personId }: { personId: string }) {
  if (refusalOf(viewer, 'member.resign', { personId })) return undefined
  const [member] = await database().select().from(members).where(eq(members.personId, personId))
  if (!member || member.expelledAt) return undefined
  const at = now()
  const held = await database()
    .select({ office: terms.office })
    .from(terms)
    .where(and(eq(terms.personId, personId), lt(terms.startsAt, at), gt(terms.endsAt, at)))
    .orderBy(desc(terms.startsAt))
  const dues = await getDues(viewer, { personId })
  const listed = await listPayments(viewer, { personId })
  const back = listed?.payments.find((payment) => mayAskBack(payment, at))
  return {
    number: member.number,
    leftAt: member.resignedAt ?? undefined,
    offices: held.map(({ office }) => organisation.offices[office].name),
    pays: dues !== undefined && dues.status !== 'free',
    payment: back && !back.refund ? back : undefined,
    refund: back?.refund,
  }
}

export type Leaving = NonNullable<Awaited<ReturnType<typeof getLeaving>>>

/** Whose membership an officer is about to record the end of, which is a look at their record, and why that cannot be. */
export async function getMemberToEnd(viewer: Actor, number: number) {
  if (!can(viewer, 'member.search')) return undefined
  const [member] = await database()
    .select({
      personId: members.personId,
      name: people.name,
      resignedAt: members.resignedAt,
      expelledAt: members.expelledAt,
      email: reachableAt,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(hasNumber(number), isNull(people.erasedAt)))
  if (!member) return undefined
  const refusal = whyNotOffered(viewer, 'ending.propose', member)
  if (refusal) return { refusal }
  await lookAtMember(viewer, { number })
  const kinds = endingsPossible(member, member.email)
  const waiting = await database().$count(
    membershipEndings,
    and(eq(membershipEndings.personId, member.personId), eq(membershipEndings.state, 'proposed')),
  )
  const inTheWay =
    (kinds.length === 0 ? ('leaving.ended-already' as const) : undefined) ??
    (waiting > 0 ? ('leaving.waits-already' as const) : undefined)
  return { member, kinds, refusal: inTheWay }
}

/** The end of a membership that waits for a second officer, for those who may settle it. */
export async function getOpenEnding(viewer: Actor, { personId }: { personId: string }) {
  if (!can(viewer, 'ending.decline', { personId })) return undefined
  const [ending] = await database()
    .select({
      ending: membershipEndings,
      by: people.name,
      hasAddress: sql<boolean>`exists (select from people theirs
        where theirs.id = ${membershipEndings.personId} and coalesce(theirs.address_line1, '') <> '')`,
    })
    .from(membershipEndings)
    .innerJoin(people, eq(people.id, membershipEndings.proposedBy))
    .where(and(eq(membershipEndings.personId, personId), eq(membershipEndings.state, 'proposed')))
  if (!ending) return undefined
  const { id, kind, proposedAt, proposedBy } = ending.ending
  const waits = (await waitingNow())({ by: proposedBy, at: proposedAt }, lapseEndings)
  const about = { personId, officers: [proposedBy], spent: waits.spent }
  return {
    id,
    kind,
    proposedAt,
    by: ending.by,
    waits,
    mayConfirm: can(viewer, 'ending.confirm', about),
    /** Of an erasure: whether there is an address for the letter that tells them, and who can open it. */
    hasAddress: ending.hasAddress,
    mayPrint: can(viewer, 'ending.print', about),
  }
}

/** The endings that wait for this officer as the second one, oldest first; nothing for those who settle none. */
export async function listEndingsToConfirm(viewer: Actor) {
  if (refusalAlone(viewer, 'ending.decline')) return undefined
  const proposed = eq(membershipEndings.state, 'proposed')
  if (!(await isThereAny(membershipEndings, proposed))) return []
  const rows = await database()
    .select({
      id: membershipEndings.id,
      personId: membershipEndings.personId,
      proposedBy: membershipEndings.proposedBy,
      since: membershipEndings.proposedAt,
      kind: membershipEndings.kind,
      number: members.number,
      /** Of somebody who is no member. */
      application: sql<number | null>`(select max(number) from applications
        where applications.person_id = ${membershipEndings.personId})`,
      name: people.name,
    })
    .from(membershipEndings)
    .leftJoin(members, eq(members.personId, membershipEndings.personId))
    .innerJoin(people, eq(people.id, membershipEndings.personId))
    .where(proposed)
    .orderBy(membershipEndings.proposedAt)
    .limit(50)
  const waiting = await waitingNow()
  return rows.filter(({ personId, proposedBy, since }) => {
    const { spent } = waiting({ by: proposedBy, at: since }, lapseEndings)
    return can(viewer, 'ending.confirm', { personId, officers: [proposedBy], spent })
  })
}
