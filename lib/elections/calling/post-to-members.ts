import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { members, people } from '@/db/schema/people'
import { subscriptions } from '@/db/schema/subscriptions'
import type { MessageProps } from '@/lib/kernel/messages'
import type { Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/members/standing-sql'

type ToMembers = 'election-called' | 'election-moved' | 'election-cancelled' | 'election-declared'

/** The same letter to every member whose membership runs. Whoever lapsed or left hears nothing. */
export async function postToMembers<Name extends ToMembers>(
  work: Work,
  message: Name,
  about: string,
  props: (name: string) => MessageProps<Name>,
) {
  const readers = await work.tx
    .select({
      personId: people.id,
      email: sql<string>`${people.email}`,
      name: sql<string>`coalesce(nullif(${people.preferredName}, ''), ${people.name})`,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .leftJoin(
      subscriptions,
      and(eq(subscriptions.personId, members.personId), isNull(subscriptions.endedAt)),
    )
    .where(
      and(
        isNotNull(people.email),
        sql`${standingSql(work.now)} in ('good', 'grace', 'provisional')`,
      ),
    )
  await work.postAll(
    message,
    readers.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${about}/${personId}`,
      props: props(name),
    })),
  )
}
