import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { receiveKey } from '../closing/receive-key'
import type { PrivateKeyJwk } from '../protocol/key-pair'
import { lockHolder } from './lock-holder'

/**
 * After the close a holder opens their key with the words, in their own browser, and gives the half that opens ballots. The
 * first one opens nothing; with the second the ballots are opened and counted.
 */
export const giveKey = verb(
  'key.hold',
  { subject: lockHolder },
  async (work, { election, holder }, { key }: { slug: string; key: PrivateKeyJwk }) => {
    const { given } = await receiveKey(work, election, holder.place, key)
    work.record('key.given', { kind: 'election', id: election.id }, { given })
  },
)
