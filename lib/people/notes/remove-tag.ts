import 'server-only'
import { and, eq } from 'drizzle-orm'
import { memberTags } from '@/db/schema/people/notes'
import { verb } from '@/lib/kernel/perform'
import { memberWithId } from '@/lib/people/members/member-with-id'

/** An officer takes a tag off a member. */
export const removeTag = verb(
  'tag.change',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId }, { tag }: { tag: string }) => {
    const removed = await work.tx
      .delete(memberTags)
      .where(and(eq(memberTags.personId, personId), eq(memberTags.tag, tag)))
      .returning({ tag: memberTags.tag })
    if (removed.length > 0) work.record('tag.removed', { kind: 'person', id: personId })
  },
)
