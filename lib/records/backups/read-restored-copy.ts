import 'server-only'
import { isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { restoredCopy } from '@/db/schema/kernel'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

/** Of what moment these records are a copy, where they were restored from a backup and do not serve yet. */
export async function readRestoredCopy(viewer: Actor): Promise<{ takenAt: Date } | undefined> {
  if (!can(viewer, 'mail.read')) return undefined
  const [copy] = await database()
    .select({ takenAt: restoredCopy.takenAt })
    .from(restoredCopy)
    .where(isNull(restoredCopy.servesFrom))
  return copy
}
