import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { officerPhotos, terms } from '@/db/schema/people/officers'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { refusalOf } from '@/lib/permissions'
import { photoType } from '@/lib/photos/redraw'

/** The photo of whoever holds this term now, for anybody: they put it on the public page. Gone with the term. */
export async function getOfficerPhoto(termId: string) {
  if (!isId(termId)) return undefined
  const at = now()
  const [row] = await database()
    .select({ content: officerPhotos.content })
    .from(officerPhotos)
    .innerJoin(terms, eq(terms.personId, officerPhotos.personId))
    .where(and(eq(terms.id, termId), lte(terms.startsAt, at), gt(terms.endsAt, at)))
  const mediaType = row && photoType(row.content)
  return row && mediaType ? { content: row.content, mediaType } : undefined
}

/**
 * One's own photo: whether there is one, and the term held now, under which everybody sees it. Asked without any power, so that
 * officers whose powers rest can take their consent back. Nothing for whoever has neither.
 */
export async function getOwnOfficerPhoto(viewer: PersonActor) {
  const { personId } = viewer
  if (refusalOf(viewer, 'officer-photo.change', { personId })) return undefined
  const at = now()
  const [held] = await database()
    .select({ termId: terms.id })
    .from(terms)
    .where(and(eq(terms.personId, personId), lte(terms.startsAt, at), gt(terms.endsAt, at)))
    .limit(1)
  const kept = await database().$count(officerPhotos, eq(officerPhotos.personId, personId))
  return held || kept > 0 ? { termId: held?.termId, kept: kept > 0 } : undefined
}
