import 'server-only'
import { eq } from 'drizzle-orm'
import { flaggedAddresses } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'

/** A remembered address, locked, as the table of permissions wants it. It is nobody's own case: it leads to nobody. */
export async function findFlag(work: Work, { emailHash }: { emailHash: string }) {
  const [flag] = await work.tx
    .select()
    .from(flaggedAddresses)
    .where(eq(flaggedAddresses.emailHash, emailHash))
    .for('update')
  const { keepProposedBy } = flag ?? {}
  return flag && { ...flag, personId: null, officers: keepProposedBy ? [keepProposedBy] : [] }
}
