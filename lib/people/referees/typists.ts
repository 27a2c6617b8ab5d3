import 'server-only'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { applicationTypists } from '@/db/schema/membership/join'
import type { Work } from '@/lib/kernel/perform'
import { withKeptRecords } from '@/lib/people/members/kept-record'

/**
 * The officers who typed an application from paper or acted in it for the applicant. The rows only grow and a merge moves none of
 * them, so each officer is in it under every record that is theirs.
 */
export async function typistsOf(db: Database | Transaction, applicationId: string) {
  const rows = await db
    .select({ officerId: applicationTypists.officerId })
    .from(applicationTypists)
    .where(eq(applicationTypists.applicationId, applicationId))
  return [
    ...(await withKeptRecords(
      db,
      rows.map(({ officerId }) => officerId),
    )),
  ]
}

/** From now on this officer decides nothing in this application. */
export async function noteTypist(work: Work, applicationId: string) {
  await work.tx
    .insert(applicationTypists)
    .values({ applicationId, officerId: work.person.personId, firstAt: work.now })
    .onConflictDoNothing()
}
