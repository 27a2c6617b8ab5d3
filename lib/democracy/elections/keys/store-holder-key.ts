import 'server-only'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import {
  type HolderKey,
  holderKeyShape,
  type WrappedKeys,
  wrappedKeysShape,
} from '../protocol/holder-key'
import { assertSeparated } from '../separate-roles'
import { lockHolder, rowOf } from './lock-holder'

type Made = { slug: string; holder: HolderKey; wrapped: WrappedKeys }

/**
 * Keeps the public halves of the keys that a holder made in their own browser, and the private ones under the words that
 * only the holder has. Made again before publication, the key is tested again.
 */
export const storeHolderKey = verb(
  'key.hold',
  { subject: lockHolder },
  async (work, { election, holder }, made: Made) => {
    if (election.cancelledAt) throw new Refusal('election.cancelled')
    if (election.publishedAt) throw new Refusal('election.published-already')
    const [holderKey, wrapped] = [
      holderKeyShape.safeParse(made.holder),
      wrappedKeysShape.safeParse(made.wrapped),
    ]
    if (!holderKey.success || !wrapped.success) throw new Refusal('bad-request')
    const { personId } = holder
    await assertSeparated(work, election, [{ personId, role: 'key-holder' }])
    await work.tx
      .update(keyHolders)
      .set({ holderKey: holderKey.data, wrapped: wrapped.data, rehearsedAt: null, lostAt: null })
      .where(rowOf(holder))
    work.record('key.made', { kind: 'election', id: election.id })
  },
)
