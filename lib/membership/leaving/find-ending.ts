import 'server-only'
import { eq } from 'drizzle-orm'
import { membershipEndings } from '@/db/schema/membership/endings'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseEndings } from './lapse-endings'

/** An ending that somebody proposed, as the table of permissions wants it. */
export async function findEnding(work: Work, { endingId }: { endingId: string }) {
  const [ending] = await work.tx
    .select()
    .from(membershipEndings)
    .where(eq(membershipEndings.id, endingId))
  if (!ending) return undefined
  const { proposedBy, proposedAt } = ending
  const { spent } = await proposalWaits(work, { by: proposedBy, at: proposedAt }, lapseEndings)
  return { ...ending, officers: [proposedBy], spent }
}
