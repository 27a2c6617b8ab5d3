import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { motionVersions } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { cutIntoLines } from './text/lines'

/** The text that counts: the newest version. */
export async function currentMotionVersion(db: Database | Transaction, motionId: string) {
  const [version] = await db
    .select()
    .from(motionVersions)
    .where(eq(motionVersions.motionId, motionId))
    .orderBy(desc(motionVersions.number))
    .limit(1)
  return version!
}

export type Version = Awaited<ReturnType<typeof currentMotionVersion>>

/** Cuts a text into its lines, for good. The caller holds the motion. */
export async function fixVersion(work: Work, motionId: string, number: number, text: string) {
  const version = { motionId, number, text, lines: cutIntoLines(text), fixedAt: work.now }
  await work.tx.insert(motionVersions).values(version)
}
