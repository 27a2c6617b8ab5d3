import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElection } from '../lock-election'
import { emailBoxToOpen, emailKeysToMake } from './email-key-holders'

/** The returning officer asks those again who have not done their part: before publication to make a key, after the close to open the box. */
export const remindKeyHolders = verb(
  'election.run',
  { subject: lockElection },
  async (work, election) => {
    if (election.cancelledAt) throw new Refusal('election.cancelled')
    if (!election.publishedAt) await emailKeysToMake(work, election, 'reminder')
    else if (election.closedAt && !election.openedAt)
      await emailBoxToOpen(work, election, 'reminder')
    else throw new Refusal('moved-meanwhile')
    work.record('key.reminded', { kind: 'election', id: election.id })
  },
)
