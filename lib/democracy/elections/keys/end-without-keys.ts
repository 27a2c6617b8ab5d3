import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { voidElection } from '../closing/void-election'
import { lockElection } from '../lock-election'
import { countUsableKeys } from './usable-keys'

/** Fewer than two key-holders have their words: the ballots stay sealed for good, and the election ends without a count. */
export const endWithoutKeys = verb(
  'election.run',
  { subject: lockElection },
  async (work, election, { slug, words }: { slug: string; words: string }) => {
    if ((await countUsableKeys(work.tx, election.id)) >= 2) throw new Refusal('bad-request')
    await voidElection.within(work, { slug, reason: 'keys-lost', words })
  },
)
