import 'server-only'
import { equalityDeclined } from '@/db/schema/people/equality'
import { verb } from '@/lib/kernel/perform'

/** A member does not want to be offered the questions any more, for good. They can still answer them. */
export const declineEqualityQuestions = verb(
  'equality.decline',
  async (work, { personId }: { personId: string }) => {
    await work.tx
      .insert(equalityDeclined)
      .values({ personId, declinedAt: work.now })
      .onConflictDoNothing()
  },
)
