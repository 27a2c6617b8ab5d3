import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { challenges } from '@/db/schema/democracy/challenges'
import type { elections } from '@/db/schema/democracy/elections'
import type { RefusalCode } from '@/lib/kernel/refusals'

type Challenge = Pick<typeof challenges.$inferSelect, 'answeredAt' | 'upheld'>
type Dates = Pick<typeof elections.$inferSelect, 'declaredAt' | 'challengesUntil'>

export function challengesIn(electionId: string, db: Database | Transaction = database()) {
  return db.select().from(challenges).where(eq(challenges.electionId, electionId))
}

/** Why those elected cannot take up their offices yet, or nothing: then the result stands. */
export function blockingChallenges(
  { declaredAt, challengesUntil }: Dates,
  made: Challenge[],
  at: Date,
): RefusalCode | undefined {
  if (!declaredAt) return 'result.not-declared'
  if (made.some(({ upheld }) => upheld)) return 'result.upheld'
  if (at < challengesUntil) return 'result.can-be-challenged'
  return made.some(({ answeredAt }) => !answeredAt) ? 'result.unanswered' : undefined
}
