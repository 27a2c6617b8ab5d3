import 'server-only'
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { sponsorRequests } from '@/db/schema/people/sponsors'
import { supporters } from '@/db/schema/people/supporters'
import { memberWelcomed } from '@/emails/people/member-welcomed'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'

/**
 * Makes an approved person a full member. It is part of another act (an approval, a first payment), which has asked
 * whether it may happen, and never an act of its own. Who is a member already stays one: nothing happens twice.
 *
 * The number is for life. The day of joining is the start of this membership: somebody who lapsed never left, and keeps
 * theirs; somebody who resigned or was expelled comes back with a new one, because rights that grow with time (who is on
 * a roll) start again. The day they first joined stays in the audit.
 */
export async function admitMember(work: Work, { personId }: { personId: string }) {
  const admitted = await enter(work, personId)
  if (!admitted) return
  // A member is no longer a supporter. Who lapses later and wants our news again says so anew.
  await work.tx
    .update(supporters)
    .set({ endedAt: work.now })
    .where(and(eq(supporters.personId, personId), isNull(supporters.endedAt)))
  await work.tx.delete(sponsorRequests).where(eq(sponsorRequests.personId, personId))
  const [person] = await work.tx.select().from(people).where(eq(people.id, personId))
  work.record(
    'member.admitted',
    { kind: 'member', id: personId },
    { number: admitted.number, again: admitted.again },
  )
  if (!person) return
  await work.email(memberWelcomed, {
    to: { email: person.email, personId },
    key: `${personId}/${work.now.toISOString()}`,
    props: {
      name: person.called,
      number: admitted.number,
      link: siteUrl('/membership'),
    },
  })
}

async function enter(work: Work, personId: string) {
  // Looked first: an insertion that conflicts uses up a membership number all the same.
  const [known] = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .where(eq(members.personId, personId))
  const [first] = known ? [] : await insertFirst(work, personId)
  if (first) return { ...first, again: false }
  const [back] = await work.tx
    .update(members)
    .set({ joinedAt: work.now, resignedAt: null, expelledAt: null, diedAt: null })
    .where(
      and(
        eq(members.personId, personId),
        or(isNotNull(members.resignedAt), isNotNull(members.expelledAt)),
      ),
    )
    .returning({ number: members.number })
  return back && { ...back, again: true }
}

function insertFirst(work: Work, personId: string) {
  return work.tx
    .insert(members)
    .values({ personId, joinedAt: work.now })
    .onConflictDoNothing({ target: members.personId })
    .returning({ number: members.number })
}
