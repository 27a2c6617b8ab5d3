import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import { terms } from '@/db/schema/people/officers'
import { members, people, suspensions } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { type Office, offices, organisation } from '@/lib/organisation'
import { mayVote, standingAt } from '@/lib/people/members/standing'

/** A person as an actor: how they stand and what the offices they hold at this moment allow. */
export async function actorOf(
  personId: string,
  session: {
    sessionId?: string
    secondFactor: boolean
    steppedUp?: boolean
    powersFrom?: Date | null
  },
): Promise<PersonActor | undefined> {
  const at = now()
  const [row] = await database()
    .select({
      person: people,
      member: members,
      subscription: subscriptions,
      suspended: sql<boolean>`exists (select 1 from ${suspensions} where ${suspensions.personId} = ${people.id} and ${suspensions.liftedAt} is null)`,
      offices: sql<
        Office[]
      >`array(select ${terms.office} from ${terms} where ${terms.personId} = ${people.id}
        and ${terms.startsAt} <= ${at.toISOString()} and ${terms.endsAt} > ${at.toISOString()})`,
    })
    .from(people)
    .leftJoin(members, eq(members.personId, people.id))
    .leftJoin(subscriptions, and(eq(subscriptions.personId, people.id), inForceSql(subscriptions)))
    .where(eq(people.id, personId))
  if (!row?.person.email) return undefined
  const held = offices.filter((office) => row.offices.includes(office))
  const standing = row.member && standingAt({ ...row.member, ...row }, at)
  return {
    kind: 'person',
    personId,
    sessionId: session.sessionId,
    name: row.person.called,
    email: row.person.email,
    member:
      row.member && standing
        ? {
            number: row.member.number,
            joinedAt: row.member.joinedAt,
            leftAt: row.member.resignedAt ?? undefined,
            standing,
            mayVote: mayVote(standing),
          }
        : undefined,
    offices: held,
    // An office is held by a member in good standing; its powers rest while its holder is not one.
    powers:
      standing && mayVote(standing)
        ? [...new Set(held.flatMap((office) => organisation.offices[office].allows))]
        : [],
    secondFactor: session.secondFactor,
    steppedUp: session.steppedUp ?? session.secondFactor,
    powersFrom: session.powersFrom && session.powersFrom > at ? session.powersFrom : undefined,
  }
}
