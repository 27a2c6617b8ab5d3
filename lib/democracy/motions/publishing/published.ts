import 'server-only'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { motionVotes } from '@/db/schema/democracy/motions'
import { publications } from '@/db/schema/democracy/publications'

/** For questions about votes: whether this one has a public page. What was set aside or lost has none, whatever was confirmed. */
export const hasPublicPage = and(
  eq(motionVotes.outcome, 'carried'),
  sql`(select p.act from publications p where p.vote_id = ${motionVotes.id} and p.confirmed_at is not null
    order by p.confirmed_at desc, p.id desc limit 1) = 'publish'`,
)

/** The newest that two officers have agreed on, and what waits for the second of them. */
export async function publicationsOf(db: Database | Transaction, voteId: string) {
  const ofVote = eq(publications.voteId, voteId)
  const [[confirmed], [waiting]] = await Promise.all([
    db
      .select()
      .from(publications)
      .where(and(ofVote, isNotNull(publications.confirmedAt)))
      .orderBy(desc(publications.confirmedAt), desc(publications.id))
      .limit(1),
    db
      .select()
      .from(publications)
      .where(and(ofVote, isNull(publications.confirmedAt), isNull(publications.discardedAt))),
  ])
  return { confirmed, waiting, isPublic: confirmed?.act === 'publish' }
}
