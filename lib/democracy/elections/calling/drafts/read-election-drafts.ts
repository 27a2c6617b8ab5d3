import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { typedSoFar } from './steps'

const [starter, saver] = [alias(people, 'starter'), alias(people, 'saver')]

/** The calls that are written and not sent, for every officer who calls elections: the one saved last first. */
export async function listElectionDrafts(viewer: Actor) {
  return can(viewer, 'election.call') ? found(viewer) : []
}

export async function getElectionDraft(viewer: Actor, id: string) {
  return can(viewer, 'election.call') ? (await found(viewer, id))[0] : undefined
}

export type ElectionDraft = Awaited<ReturnType<typeof found>>[number]

async function found(viewer: Actor, id?: string) {
  const rows = await database()
    .select({ draft: electionDrafts, startedBy: starter.name, savedBy: saver.name })
    .from(electionDrafts)
    .innerJoin(starter, eq(starter.id, electionDrafts.startedBy))
    .innerJoin(saver, eq(saver.id, electionDrafts.savedBy))
    .where(id === undefined ? undefined : eq(electionDrafts.id, id))
    .orderBy(desc(electionDrafts.savedAt))
    .limit(50)
  return rows.map(({ draft, startedBy, savedBy }) => ({
    id: draft.id,
    title: String(typedSoFar(draft.steps).title ?? '').trim() || 'New election',
    steps: draft.steps,
    startedBy,
    savedBy,
    savedAt: draft.savedAt,
    /** Whether this viewer saved it last. */
    own: draft.savedBy === personOf(viewer),
  }))
}
