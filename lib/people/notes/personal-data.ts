import 'server-only'
import { sql } from 'drizzle-orm'
import { memberNotes, memberTags } from '@/db/schema/people/notes'
import { actor, personalData, pointer, shown } from '@/lib/kernel/personal-data'

const kept = 'Until an officer removes it or your details are erased.'

export const notesData = [
  personalData({
    table: memberNotes,
    title: 'Officers’ notes about you',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      textSealed: shown('Note', { sealed: true }),
      writtenAt: shown('Written'),
      writtenBy: actor,
    },
    beside: { By: sql`(select p.name from people p where p.id = written_by)` },
    erase: 'delete',
    kept,
  }),
  personalData({
    table: memberTags,
    title: 'Tags officers gave you',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      tag: shown('Tag'),
      addedAt: shown('Added'),
      addedBy: actor,
    },
    beside: { By: sql`(select p.name from people p where p.id = added_by)` },
    erase: 'delete',
    kept,
  }),
]
