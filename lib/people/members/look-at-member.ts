import 'server-only'
import { and, eq, gte, isNull } from 'drizzle-orm'
import { auditEntries } from '@/db/schema/kernel'
import { members, people } from '@/db/schema/people/people'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { hasNumber } from './has-number'

/** An officer opens a page that names a member by their number: a look at the record, though it shows a part of it only. */
export const lookAtMember = verb(
  'record.read',
  { knownTo: 'member.search', subject: memberNumbered },
  async (work, found, _: { number: number }) => recordLook(work, found),
)

async function memberNumbered(work: Work, { number }: { number: number }) {
  const [found] = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(hasNumber(number), isNull(people.erasedAt)))
  return found
}

/** Looking at somebody's record is audited like an act: once for each officer and day, so that reloading says nothing more. */
export async function recordLook(work: Work, { personId }: { personId: string }): Promise<void> {
  const today = atWallTime(dateOf(work.now))
  const seen = and(
    eq(auditEntries.subjectKind, 'person'),
    eq(auditEntries.subjectId, personId),
    eq(auditEntries.actorId, work.person.personId),
    eq(auditEntries.action, 'record.read'),
    gte(auditEntries.at, today),
  )
  if ((await work.tx.$count(auditEntries, seen)) === 0) {
    work.record('record.read', { kind: 'person', id: personId })
  }
}
