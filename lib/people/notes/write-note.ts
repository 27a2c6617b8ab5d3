import 'server-only'
import { memberNotes } from '@/db/schema/people/notes'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { memberWithId } from '@/lib/people/members/member-with-id'

/** An officer writes down about a member what a colleague should know. */
export const writeNote = verb(
  'note.write',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId }, { note }: { note: string }) => {
    await work.tx.insert(memberNotes).values({
      id: newId(),
      personId,
      textSealed: seal(note),
      writtenBy: work.person.personId,
      writtenAt: work.now,
    })
    work.record('note.written', { kind: 'person', id: personId })
  },
)
