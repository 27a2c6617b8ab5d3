import 'server-only'
import { and, asc, eq, isNotNull, lt, ne, or, sql } from 'drizzle-orm'
import { claims } from '@/db/schema/money/spending'
import { monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { financialYear, financialYearOf } from '@/lib/money/spending/accounts/financial-year'
import { forgetWords, hasWords } from '@/lib/money/spending/erase-claims'
import { organisation } from '@/lib/organisation'

const batch = 100
const { accountingYears, endedClaimMonths } = organisation.retention

/**
 * What was written on a claim that came to nothing, and on every request to the hardship fund, goes six months after it was
 * settled. What was paid is a voucher of our books: it goes six full financial years after the one in which it was paid.
 */
export const eraseOldClaims = verb('retention.run', async (work, _input: object) => {
  const due = await work.tx
    .select({ id: claims.id })
    .from(claims)
    .where(oldClaimsDue(work.now))
    .orderBy(asc(claims.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  await forgetWords(
    work,
    due.map(({ id }) => id),
  )
  if (due.length > 0) {
    const detail = { forgotten: due.length }
    work.record('retention.claims', { kind: 'retention', id: 'claims' }, detail)
  }
  return { more: due.length === batch }
})

export function oldClaimsDue(at: Date) {
  const ended = monthsBefore(at, endedClaimMonths)
  const { from: oldestYear } = financialYear(financialYearOf(at) - accountingYears)
  const settledAt = sql`coalesce(${claims.paidAt}, ${claims.decidedAt}, ${claims.askedAt})`
  return and(
    hasWords,
    or(
      and(
        or(
          sql`${claims.state} in ('declined', 'withdrawn', 'draft')`,
          and(eq(claims.kind, 'hardship'), isNotNull(claims.paidAt)),
        ),
        sql`${settledAt} < ${ended.toISOString()}`,
      ),
      and(eq(claims.state, 'paid'), ne(claims.kind, 'hardship'), lt(claims.paidAt, oldestYear)),
    ),
  )
}
