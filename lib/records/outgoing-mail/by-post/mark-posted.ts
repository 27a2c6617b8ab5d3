import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { verb } from '@/lib/kernel/perform'
import { postsFor } from './list-letters'

/** An officer has posted letters. One that a colleague has said to be posted meanwhile stays as that one said. */
export const markPosted = verb(
  'letter.mark-posted',
  async (work, { letterId: ids }: { letterId: string[] }) => {
    const posted = await work.tx
      .update(outgoingMails)
      .set({ state: 'posted', sentAt: work.now, postedBy: work.person.personId })
      .where(
        and(
          inArray(outgoingMails.id, ids),
          eq(outgoingMails.state, 'to-print'),
          postsFor(work.actor),
        ),
      )
      .returning({ personId: outgoingMails.personId })
    for (const { personId } of posted) {
      work.record('letter.posted', { kind: 'person', id: personId! })
    }
    return { posted: posted.length }
  },
)
