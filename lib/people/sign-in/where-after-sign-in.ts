import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications } from '@/db/schema/membership/join'
import { members, people } from '@/db/schema/people/people'
import { sharesMailbox } from '@/lib/people/members/mailbox'
import { actorOf } from './actor'
import { inUseSql } from './second-factor/has-second-factor'

/**
 * Where somebody goes on who has just signed in: where they were headed, or where people like them have something to do.
 * Officers with a second factor are asked for it on the way, because their powers rest until then.
 */
export async function whereAfterSignIn(email: string, next: string | undefined): Promise<string> {
  const [person] = await database()
    .select({
      id: people.id,
      isMember: sql<boolean>`${members.personId} is not null`,
      secondFactor: inUseSql,
    })
    .from(people)
    .leftJoin(members, eq(members.personId, people.id))
    .where(eq(people.email, email))
  if (!person) return '/'
  if (await sharesMailbox(database(), person.id)) {
    return `/sign-in/who${next ? `?${new URLSearchParams({ next })}` : ''}`
  }
  const onward = next ?? (await ownPlace(person))
  const actor = await actorOf(person.id, { secondFactor: false })
  if (!actor || actor.powers.length === 0 || !person.secondFactor) return onward
  return `/membership/second-factor?${new URLSearchParams({ next: onward })}`
}

/** Where whoever shares a mailbox goes on, once they have said who they are. Neither of them has powers. */
export async function placeAfterChoosing(personId: string, next: string | undefined) {
  if (next) return next
  const [member] = await database()
    .select({ personId: members.personId })
    .from(members)
    .where(eq(members.personId, personId))
  return ownPlace({ id: personId, isMember: member !== undefined })
}

async function ownPlace(person: { id: string; isMember: boolean }) {
  if (person.isMember) return '/membership'
  const [open] = await database()
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.personId, person.id),
        inArray(applications.state, ['draft', 'submitted', 'returned']),
      ),
    )
  return open ? '/join/application' : '/membership'
}
