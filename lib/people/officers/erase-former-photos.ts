import 'server-only'
import { asc, sql } from 'drizzle-orm'
import { officerPhotos } from '@/db/schema/people/officers'
import { verb } from '@/lib/kernel/perform'
import { deletePhoto } from './show-photo'

const batch = 100

/** What is due at a time. */
export function formerPhotosDue(at: Date) {
  return sql`not exists (select 1 from terms t where t.person_id = ${officerPhotos.personId} and t.ends_at > ${at.toISOString()})`
}

/** A photo was for the office: it is on no page from the end of the term, and the day after it is gone. */
export const eraseFormerPhotos = verb('retention.run', async (work, _input: object) => {
  const due = await work.tx
    .select({ personId: officerPhotos.personId })
    .from(officerPhotos)
    .where(formerPhotosDue(work.now))
    .orderBy(asc(officerPhotos.personId))
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const { personId } of due) {
    await deletePhoto(work, personId)
    work.record('officer-photo.erased', { kind: 'person', id: personId })
  }
  return { more: due.length === batch }
})
