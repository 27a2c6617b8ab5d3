import 'server-only'
import { eq } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { electionNotCounted } from '@/emails/democracy/election-not-counted'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { postRecord } from '../board/post-record'
import { linesOfBoard } from '../board/read-board'
import { emailMembersAndVoters } from '../calling/email-members'
import { countUsableKeys } from '../keys/usable-keys'
import { type LockedElection, lockElection } from '../lock-election'
import { audit } from '../protocol/audit'
import type { VoidReason } from '../protocol/board'
import { brokenRule, figuresOnBoard } from './closed-figures'
import { forgetHoldersSecrets } from './forget-holders-secrets'

/**
 * The way on for an election that cannot be counted: its figures break a rule, the words of two key-holders are gone, its
 * board does not hold, or it is still not counted on the last day for challenges, because key-holders are silent or for
 * whatever else. What there is stays on the board, the ballots stay sealed for good, and the election is called again.
 * Nobody makes an election void that can be counted: which of these it is, is found here.
 */
export const voidElection = verb(
  'election.run',
  { subject: lockElection },
  async (work, election, { words }: { slug: string; words: string }) => {
    const { id } = election
    if (!election.closedAt) throw new Refusal('vote.not-closed')
    if (election.countedAt || election.voidedAt) throw new Refusal('moved-meanwhile')
    const reason = await whyNotCounted(work, election)
    if (!reason) throw new Refusal('election.can-be-counted')
    if (election.manifest!.format === 'mandate-election/2') {
      await postRecord(work, id, 'void', { reason })
    }
    await forgetHoldersSecrets(work, id)
    await work.tx
      .update(elections)
      .set({ voidedAt: work.now, voidReason: reason, voidWords: words })
      .where(eq(elections.id, id))
    await emailMembersAndVoters(work, electionNotCounted, id, (name) => ({
      name,
      title: election.title,
      words,
      link: siteUrl(`/elections/${election.slug}`),
    }))
    work.record('election.voided', { kind: 'election', id }, { reason })
  },
)

async function whyNotCounted(
  work: Work,
  { id, challengesUntil }: LockedElection,
): Promise<VoidReason | undefined> {
  const broken = brokenRule((await figuresOnBoard(work.tx, id))!)
  if (broken) return broken
  if ((await countUsableKeys(work.tx, id)) < 2) return 'keys-lost'
  const { holds } = await audit(linesOfBoard(id, work.tx), { unfinished: true })
  if (!holds) return 'does-not-verify'
  return work.now >= challengesUntil ? 'other' : undefined
}
