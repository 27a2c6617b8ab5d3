import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { motionVersions } from '@/db/schema/democracy/motions'
import type { Motion } from './read'
import { excerptsOf } from './text/excerpts'
import { wordChanges } from './text/word-changes'

/** How the text of a motion came to be, the newest first: what each version changed in the one before. */
export async function listVersions(motion: Motion) {
  const versions = await database()
    .select()
    .from(motionVersions)
    .where(eq(motionVersions.motionId, motion.id))
    .orderBy(asc(motionVersions.number))
  return versions
    .map(({ number, text, lines, fixedAt }, place) => {
      const before = versions[place - 1]?.text
      return {
        number,
        text,
        lines,
        fixedAt,
        excerpts: before === undefined ? undefined : excerptsOf(before, wordChanges(before, text)),
      }
    })
    .reverse()
}
