import 'server-only'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { applicationTypists } from '@/db/schema/membership/join'
import type { Work } from '@/lib/kernel/perform'

/** The officers who typed an application from paper or acted in it for the applicant. */
export async function typistsOf(db: Database | Transaction, applicationId: string) {
  const rows = await db
    .select({ officerId: applicationTypists.officerId })
    .from(applicationTypists)
    .where(eq(applicationTypists.applicationId, applicationId))
  return rows.map(({ officerId }) => officerId)
}

/** From now on this officer decides nothing in this application. */
export async function noteTypist(work: Work, applicationId: string) {
  await work.tx
    .insert(applicationTypists)
    .values({ applicationId, officerId: work.person.personId, firstAt: work.now })
    .onConflictDoNothing()
}
