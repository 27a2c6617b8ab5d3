import 'server-only'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { applications, references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { openApplicationStates } from './lock-application'

/** How many references one transaction of a daily job takes on. */
export const dueReferencesAtOnce = 200

/** One run at a time: a second one waits here, and then sees what the first has posted. */
export async function takeTurns(work: Work, job: string) {
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext(${job}))`)
}

/** Requests that nobody has answered, of applications that are still open, with their applicant. */
export function unansweredReferences(work: Work, where: SQL | undefined) {
  return work.tx
    .select({ reference: references, applicant: people })
    .from(references)
    .innerJoin(applications, eq(applications.id, references.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(
      and(
        eq(references.state, 'requested'),
        isNull(references.refusedAt),
        isNull(references.replacedAt),
        inArray(applications.state, openApplicationStates),
        where,
      ),
    )
    .orderBy(references.expiresAt, references.place)
    .limit(dueReferencesAtOnce)
}

/** That no mail with this key has been posted: the outbox is the memory of what went out. */
export function notPosted(key: SQL): SQL {
  return sql`not exists (select 1 from ${outgoingMails} where ${outgoingMails.dedupeKey} = ${key})`
}
