import 'server-only'
import { eq } from 'drizzle-orm'
import { flaggedAddresses } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseKeeping } from './lapse-keeping'

/** A remembered address, locked, as the table of permissions wants it. It is nobody's own case: it leads to nobody. */
export async function findFlag(work: Work, { emailHash }: { emailHash: string }) {
  const [flag] = await work.tx
    .select()
    .from(flaggedAddresses)
    .where(eq(flaggedAddresses.emailHash, emailHash))
    .for('update')
  if (!flag) return undefined
  const { keepProposedBy: by, keepProposedAt: at } = flag
  const { spent } = await proposalWaits(work, { by, at }, lapseKeeping)
  return { ...flag, personId: null, officers: by ? [by] : [], spent }
}
