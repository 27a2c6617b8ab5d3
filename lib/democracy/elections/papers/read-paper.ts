import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { phaseOf } from '../phase'
import { readLocker } from '../protocol/locker'
import { rollEntryOf } from '../roll/roll-entries'

/** What a member holds in hand: whether they are on the roll, whether a paper was collected, and their locker. */
export async function getPaper(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return undefined
  const { personId } = viewer
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election?.publishedAt) return undefined
  const { id, title, manifest, manifestHash } = election
  const [line, [mark], [locker], [member]] = await Promise.all([
    rollEntryOf(database(), id, personId),
    database()
      .select({ kind: paperMarks.kind, blindedHash: paperMarks.blindedHash })
      .from(paperMarks)
      .where(and(eq(paperMarks.electionId, id), eq(paperMarks.personId, personId))),
    database()
      .select({ content: lockers.content })
      .from(lockers)
      .where(and(eq(lockers.electionId, id), eq(lockers.personId, personId))),
    database()
      .select({ number: members.number })
      .from(members)
      .where(eq(members.personId, personId)),
  ])
  return {
    title,
    /** Their membership number, for which the key-holders could bring the paper back. */
    number: member?.number,
    phase: phaseOf(election, now()),
    manifest: manifest!,
    manifestHash: manifestHash!,
    onRoll: line?.mayVote ?? false,
    mark: markInWords(mark),
    locker: locker && readLocker(locker.content),
  }
}

export type Mark = 'none' | 'collected' | 'by-hand' | 'replaced'

/** `replaced`, in elections of version 1: two officers took the old paper back, and the new one has not been collected. */
export function markInWords(mark?: { kind: string; blindedHash: string | null }): Mark {
  if (!mark) return 'none'
  if (mark.kind === 'by-hand') return 'by-hand'
  return mark.blindedHash === null ? 'replaced' : 'collected'
}
