import 'server-only'
import { and, asc, count, eq, gt, inArray, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications, references } from '@/db/schema/membership/join'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { memberCards } from '@/lib/people/members/member-cards'
import { can } from '@/lib/permissions'
import { matchContact } from './match-contact'
import { ownCondition, type RefereePlace } from './states'

/**
 * The applicant's own view of the two places: whom they named and whether an answer is there. What was answered, and
 * whether a contact belongs to a member, is not in it.
 */
export async function listOwnReferences(viewer: Actor, applicationId: string) {
  if (viewer.kind !== 'person') return []
  const rows = await database()
    .select({ reference: references })
    .from(references)
    .innerJoin(applications, eq(applications.id, references.applicationId))
    .where(
      and(
        eq(references.applicationId, applicationId),
        eq(applications.personId, viewer.personId),
        isNull(references.replacedAt),
      ),
    )
    .orderBy(asc(references.place))
  return rows.map(({ reference }) => ({
    id: reference.id,
    place: reference.place,
    name: reference.refereeName,
    contact: reference.refereeContact,
    requestedAt: reference.requestedAt,
    condition: ownCondition(reference, now()),
  }))
}

/** The references of an application as officers weigh them, those of replaced referees last. */
export async function listReferences(viewer: Actor, applicationId: string, applicantId: string) {
  if (!can(viewer, 'application.list')) return []
  const at = now()
  const rows = await database()
    .select()
    .from(references)
    .where(eq(references.applicationId, applicationId))
    .orderBy(asc(references.place), asc(references.requestedAt))
  const referees = rows.flatMap((row) => row.refereeId ?? [])
  const [cards, given] = await Promise.all([
    referees.length > 0 ? memberCards(inArray(members.personId, referees), at) : [],
    givenLately(referees, addDays(at, -365)),
  ])
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      place: row.place as RefereePlace,
      condition: ownCondition(row, at),
      referee: cards.find((card) => card.personId === row.refereeId),
      givenLately: given.get(row.refereeId ?? '') ?? 0,
      why:
        row.refereeId || row.replacedAt
          ? undefined
          : await matchContact(
              {
                applicationId,
                applicantId,
                contact: row.refereeContact,
                name: row.refereeName,
              },
              at,
            ),
    })),
  )
}

export type JudgedReference = Awaited<ReturnType<typeof listReferences>>[number]

/** How many references each of these members gave since then, this one included. */
async function givenLately(referees: string[], since: Date): Promise<Map<string, number>> {
  if (referees.length === 0) return new Map()
  const rows = await database()
    .select({ referee: references.refereeId, given: count() })
    .from(references)
    .where(
      and(
        inArray(references.refereeId, referees),
        gt(references.answeredAt, since),
        eq(references.state, 'given'),
      ),
    )
    .groupBy(references.refereeId)
  return new Map(rows.map((row) => [row.referee!, row.given]))
}
