import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { memberNotes, memberTags } from '@/db/schema/people/notes'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { can } from '@/lib/permissions'

/** What officers wrote about a member, newest first, and the tags, for those who may read the record. */
export async function listNotes(viewer: Actor, { personId }: { personId: string }) {
  if (!can(viewer, 'record.read', { personId })) return { notes: [], tags: [] }
  const notes = await database()
    .select({
      id: memberNotes.id,
      textSealed: memberNotes.textSealed,
      writtenAt: memberNotes.writtenAt,
      by: people.name,
    })
    .from(memberNotes)
    .innerJoin(people, eq(people.id, memberNotes.writtenBy))
    .where(eq(memberNotes.personId, personId))
    .orderBy(desc(memberNotes.id))
    .limit(100)
  const tags = await database()
    .select({ tag: memberTags.tag })
    .from(memberTags)
    .where(eq(memberTags.personId, personId))
    .orderBy(asc(memberTags.tag))
  return {
    notes: notes.map(({ textSealed, ...note }) => ({ ...note, text: unseal<string>(textSealed) })),
    tags: tags.map(({ tag }) => tag),
  }
}
