import 'server-only'
import { memberTags } from '@/db/schema/people/notes'
import { verb } from '@/lib/kernel/perform'
import { memberWithId } from '@/lib/people/members/member-with-id'

/** An officer tags a member, so that they are found by it. The same tag twice is one. */
export const addTag = verb(
  'tag.change',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId }, { tag }: { tag: string }) => {
    const added = await work.tx
      .insert(memberTags)
      .values({ personId, tag, addedBy: work.person.personId, addedAt: work.now })
      .onConflictDoNothing()
      .returning({ tag: memberTags.tag })
    if (added.length > 0) work.record('tag.added', { kind: 'person', id: personId })
  },
)
