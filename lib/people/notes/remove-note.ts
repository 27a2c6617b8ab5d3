import 'server-only'
import { and, eq } from 'drizzle-orm'
import { memberNotes } from '@/db/schema/people/notes'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberWithId } from '@/lib/people/members/member-with-id'

/** A note goes that is wrong, or that nobody needs any more. That there was one stays in the audit. */
export const removeNote = verb(
  'note.remove',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId }, { noteId }: { noteId: string }) => {
    const removed = await work.tx
      .delete(memberNotes)
      .where(and(eq(memberNotes.id, noteId), eq(memberNotes.personId, personId)))
      .returning({ id: memberNotes.id })
    if (removed.length === 0) throw new Refusal('moved-meanwhile')
    work.record('note.removed', { kind: 'person', id: personId })
  },
)
