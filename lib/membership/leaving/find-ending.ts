import 'server-only'
import { eq } from 'drizzle-orm'
import { membershipEndings } from '@/db/schema/membership/endings'
import type { Work } from '@/lib/kernel/perform'

/** An ending that somebody proposed, as the table of permissions wants it. */
export async function findEnding(work: Work, { endingId }: { endingId: string }) {
  const [ending] = await work.tx
    .select()
    .from(membershipEndings)
    .where(eq(membershipEndings.id, endingId))
  return ending && { ...ending, officers: [ending.proposedBy] }
}
