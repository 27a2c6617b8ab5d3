import 'server-only'
import { eq } from 'drizzle-orm'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { sessions } from '@/db/schema/people/sign-in'
import { verb } from '@/lib/kernel/perform'
import { lockSharing } from './lock-sharing'
import { stopSharing } from './stop-sharing'

/**
 * Either of the two ends it, or an officer as one of them asks. Whoever has no address of their own is signed out everywhere, and
 * gets letters from then on, also in place of emails that have not left yet.
 */
export const endSharing = verb(
  'shared-address.end',
  { subject: lockSharing },
  async (work, { share }, _: { shareId: string }) => {
    await stopSharing(work, eq(sharedAddresses.id, share.id))
    await work.tx.delete(sessions).where(eq(sessions.personId, share.personId))
    work.record('shared-address.ended', { kind: 'person', id: share.personId })
  },
)
