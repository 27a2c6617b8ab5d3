import 'server-only'
import { and, eq } from 'drizzle-orm'
import { equalityAnswers } from '@/db/schema/people/equality'
import { verb } from '@/lib/kernel/perform'

/** Takes the consent back, of one group or of all: the rows go, and nothing remembers that they were there. */
export const deleteEqualityAnswers = verb(
  'equality.delete',
  async (work, { personId, group }: { personId: string; group?: string }) => {
    await work.tx
      .delete(equalityAnswers)
      .where(
        and(
          eq(equalityAnswers.personId, personId),
          group === undefined ? undefined : eq(equalityAnswers.questionGroup, group),
        ),
      )
  },
)
