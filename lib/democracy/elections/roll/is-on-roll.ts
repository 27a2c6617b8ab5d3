import 'server-only'
import { database } from '@/db/client'
import type { elections } from '@/db/schema/democracy/elections'
import type { PersonActor } from '@/lib/kernel/actor'
import { rollEntryOf } from './roll-entries'

type Frozen = Pick<typeof elections.$inferSelect, 'id' | 'rollFrozenAt'>

/** Whether somebody may vote in an election. Until the roll is frozen nobody can say. */
export async function isOnRoll({ personId }: PersonActor, { id, rollFrozenAt }: Frozen) {
  if (!rollFrozenAt) return undefined
  return (await rollEntryOf(database(), id, personId))?.mayVote ?? false
}
