import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { askedOften } from '@/db/client'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import { terms } from '@/db/schema/people/officers'
import { members, people, suspensions } from '@/db/schema/people/people'
import { sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { openSessionOf } from '@/lib/kernel/auth'
import { now, wallClock } from '@/lib/kernel/clock'
import { type Office, offices, organisation } from '@/lib/organisation'
import { reachableAt } from '@/lib/people/members/mailbox'
import { mayVote, standingAt } from '@/lib/people/members/standing'

const at = sql.placeholder('at')

/** What decides who somebody is to us: how they stand, and the offices they hold at this moment. */
const facts = {
  person: { id: people.id, called: people.called, email: reachableAt },
  member: members,
  subscription: subscriptions,
  // Written as text: the two tables of one question must not be taken for each other.
  mergedIds: sql<
    string[]
  >`array(select merged.person_id from members merged where merged.merged_into_id = ${people.id})`,
  suspended: sql<boolean>`exists (select 1 from ${suspensions} where ${suspensions.personId} = ${people.id} and ${suspensions.liftedAt} is null)`,
  offices: sql<
    Office[]
  >`array(select ${terms.office} from ${terms} where ${terms.personId} = ${people.id}
    and ${terms.startsAt} <= ${at} and ${terms.endsAt} > ${at})`,
}

const factsOf = askedOften((db) =>
  db
    .select(facts)
    .from(people)
    .leftJoin(members, eq(members.personId, people.id))
    .leftJoin(subscriptions, and(eq(subscriptions.personId, people.id), inForceSql(subscriptions)))
    .where(eq(people.id, sql.placeholder('personId')))
    .prepare('facts_of'),
)

const factsOfSession = askedOften((db) =>
  db
    .select({ ...facts, session: sessions })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(members, eq(members.personId, people.id))
    .leftJoin(subscriptions, and(eq(subscriptions.personId, people.id), inForceSql(subscriptions)))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        gt(sessions.expiresAt, sql.placeholder('wallTime')),
      ),
    )
    .prepare('facts_of_session'),
)

type Facts = Awaited<ReturnType<typeof factsOf>>[number]
type SessionFacts = Pick<PersonActor, 'sessionId' | 'secondFactor'> & {
  steppedUp?: boolean
  powersFrom?: Date | null
}

/** A person as an actor. */
export async function actorOf(
  personId: string,
  session: SessionFacts,
): Promise<PersonActor | undefined> {
  const at = now()
  const [row] = await factsOf({ personId, at: at.toISOString() })
  return row && asActor(row, session, at)
}

/** Whoever has this session, in one question: every page asks it. */
export async function actorOfSession(tokenHash: string): Promise<PersonActor | undefined> {
  const at = now()
  const wallTime = wallClock().toISOString()
  const [row] = await factsOfSession({ tokenHash, wallTime, at: at.toISOString() })
  const session = row && (await openSessionOf(row.session, row.offices.length > 0))
  return session && asActor(row, session, at)
}

function asActor(row: Facts, session: SessionFacts, at: Date): PersonActor | undefined {
  if (!row.person.email) return undefined
  const held = offices.filter((office) => row.offices.includes(office))
  const standing = row.member && standingAt({ ...row.member, ...row }, at)
  return {
    kind: 'person',
    personId: row.person.id,
    mergedIds: row.mergedIds,
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
