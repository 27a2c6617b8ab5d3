import 'server-only'
import { and, isNull, lte, sql } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { dueReferencesAtOnce, notPosted, takeTurns, unansweredReferences } from './due-references'
import { emailToReplace } from './email-to-replace'

/**
 * Tells applicants, once, that a request ran out and another referee is needed; the request itself ended by the clock.
 * Matched or not makes no difference. Answers whether more are waiting.
 */
export const expireReferences = verb('reference.remind', async (work, _input: object) => {
  await takeTurns(work, 'expire-references')
  const expired = await unansweredReferences(
    work,
    and(
      lte(references.expiresAt, work.now),
      isNull(people.erasedAt),
      notPosted(sql`'referee-to-replace/reference/' || ${references.id}`),
    ),
  )
  for (const found of expired) {
    await emailToReplace(work, found)
    work.record(
      'reference.expired',
      { kind: 'application', id: found.reference.applicationId },
      { referenceId: found.reference.id, place: found.reference.place },
    )
  }
  return { more: expired.length >= dueReferencesAtOnce }
})
