import 'server-only'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { encode } from 'uqr'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { membershipCards } from '@/db/schema/people/cards'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { can } from '@/lib/permissions'
import { cardToken } from './card-token'
import { type CardCheck, checkCard } from './check-card'

/** What is printed on a card: the name of record, the number, since when. No band, no network, no place. */
export type Card = {
  id: string
  name: string
  number: number
  /** `YYYY-MM-DD` */
  memberSince: string
  /** Where the code leads. */
  address: string
  /** The code, row by row: dark or light. */
  rows: boolean[][]
}

/** One's own card, while one is a member in good standing. */
export async function getOwnCard(viewer: Actor): Promise<Card | undefined> {
  if (viewer.kind !== 'person' || !viewer.member || !can(viewer, 'card.make', viewer))
    return undefined
  const { personId, member } = viewer
  const [row] = await database()
    .select({ id: membershipCards.id, name: people.name })
    .from(membershipCards)
    .innerJoin(people, eq(people.id, membershipCards.personId))
    .where(and(eq(membershipCards.personId, personId), isNull(membershipCards.replacedAt)))
  if (!row) return undefined
  const address = siteUrl(`/card/${cardToken(row.id)}`)
  return {
    id: row.id,
    name: row.name,
    number: member.number,
    memberSince: dateOf(member.joinedAt),
    address,
    rows: encode(address, { ecc: 'M', border: 0 }).data,
  }
}

const mostChecksShown = 5

/** Who checked one's card lately, and when. */
export async function listCardChecks(viewer: Actor) {
  if (viewer.kind !== 'person') return []
  return database()
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      by: people.name,
      action: auditEntries.action,
    })
    .from(auditEntries)
    .innerJoin(people, eq(people.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.subjectKind, 'person'),
        eq(auditEntries.subjectId, viewer.personId),
        inArray(auditEntries.action, ['card.checked', 'card.replaced-shown']),
      ),
    )
    .orderBy(desc(auditEntries.at))
    .limit(mostChecksShown)
}

/** What an officer is told of a scanned card; to everybody else nothing at all, whatever the code. */
export async function readCard(viewer: Actor, token: string): Promise<CardCheck | undefined> {
  if (!can(viewer, 'card.check')) return undefined
  return checkCard(viewer, { token })
}
