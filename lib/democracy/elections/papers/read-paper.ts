import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { phaseOf } from '../phase'
import type { LockedCopy } from '../protocol/locked-copy'
import { rollEntryOf } from '../roll/roll-entries'

/** What a member holds in hand: whether they are on the roll, whether a paper was collected, and their locker. */
export async function getPaper(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return undefined
  const { personId } = viewer
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election?.publishedAt) return undefined
  const { id, title, manifest, manifestHash } = election
  const [line, [mark], [locker]] = await Promise.all([
    rollEntryOf(database(), id, personId),
    database()
      .select({ kind: paperMarks.kind, blindedHash: paperMarks.blindedHash })
      .from(paperMarks)
      .where(and(eq(paperMarks.electionId, id), eq(paperMarks.personId, personId))),
    database()
      .select({ content: lockers.content })
      .from(lockers)
      .where(and(eq(lockers.electionId, id), eq(lockers.personId, personId))),
  ])
  return {
    title,
    phase: phaseOf(election, now()),
    manifest: manifest!,
    manifestHash: manifestHash!,
    onRoll: line?.mayVote ?? false,
    mark: markInWords(mark),
    locker: locker && (JSON.parse(locker.content) as LockedCopy),
  }
}

export type Mark = 'none' | 'collected' | 'assisted' | 'replaced'

/** `replaced`: two officers took the old paper back, and the new one has not been collected. */
function markInWords(mark?: { kind: string; blindedHash: string | null }): Mark {
  if (!mark) return 'none'
  if (mark.kind === 'assisted') return 'assisted'
  return mark.blindedHash === null ? 'replaced' : 'collected'
}
