import 'server-only'
import { desc, eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import type { DraftedBoxes } from '../../drafts/draft-boxes'
import { draftLink } from './draft-link'
import { bothOf } from './lock-shared-draft'

const movers = alias(people, 'mover')
const writers = alias(people, 'writer')

function rows() {
  return database()
    .select({ draft: sharedDrafts, mover: movers.name, writer: writers.name })
    .from(sharedDrafts)
    .innerJoin(movers, eq(movers.id, sharedDrafts.moverId))
    .leftJoin(writers, eq(writers.id, sharedDrafts.writerId))
}

/** A draft of two for each of them; and for whoever comes with its link only who asks them. */
export async function getSharedDraft(viewer: Actor, id: string, key?: string) {
  const [row] = await rows().where(eq(sharedDrafts.id, id))
  if (!row) return undefined
  const { draft, mover, writer } = row
  const boxes = unseal<DraftedBoxes>(draft.boxesSealed)
  if (can(viewer, 'draft.leave', { parties: bothOf(draft) })) {
    const own = draft.moverId === personOf(viewer)
    return {
      id,
      mover,
      writer: writer ?? undefined,
      boxes,
      own,
      savedByOther: draft.savedBy !== personOf(viewer),
      savedAt: draft.savedAt,
      link: own && !draft.writerId ? draftLink(draft) : undefined,
      mayWrite: can(viewer, 'draft.write', { parties: bothOf(draft) }),
    }
  }
  if (!key || draft.writerId || hashOf(key) !== hashOf(unseal<string>(draft.keySealed)))
    return undefined
  return { id, mover, title: boxes.title ?? '', invited: true as const }
}

export type SharedDraft = Exclude<
  NonNullable<Awaited<ReturnType<typeof getSharedDraft>>>,
  { invited: true }
>

/** The drafts that the viewer writes with somebody, the one saved last first. */
export async function listSharedDrafts(viewer: Actor) {
  const me = personOf(viewer)
  const found = await rows()
    .where(or(eq(sharedDrafts.moverId, me), eq(sharedDrafts.writerId, me)))
    .orderBy(desc(sharedDrafts.savedAt))
  return found.map(({ draft, mover, writer }) => ({
    id: draft.id,
    title: unseal<DraftedBoxes>(draft.boxesSealed).title ?? '',
    savedAt: draft.savedAt,
    with: draft.moverId === me ? (writer ?? undefined) : mover,
  }))
}
