import 'server-only'
import { eq } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { postRecord } from '../board/post-record'
import { linesOfBoard } from '../board/read-board'
import { countUsableKeys } from '../keys/usable-keys'
import { lockElection } from '../lock-election'
import { audit } from '../protocol/audit'
import { brokenRule, figuresOnBoard } from './closed-figures'
import { forgetHoldersSecrets } from './forget-holders-secrets'

type Void = {
  slug: string
  /** A rule that the figures break is taken from the figures, whatever is given here. */
  reason: 'keys-lost' | 'does-not-verify'
  words: string
}

/**
 * The way on for an election that cannot be counted: its figures break a rule, the words of two key-holders are gone, or its
 * board does not hold. What there is stays on the board, the ballots stay sealed for good, and the election is called again.
 * Nobody makes an election void that can be counted.
 */
export const voidElection = verb(
  'election.run',
  { subject: lockElection },
  async (work, election, { reason, words }: Void) => {
    const { id } = election
    if (!election.closedAt) throw new Refusal('vote.not-closed')
    if (election.countedAt || election.voidedAt) throw new Refusal('moved-meanwhile')
    const broken = brokenRule((await figuresOnBoard(work.tx, id))!)
    if (!broken && !(await cannotBeCounted(work, id, reason)))
      throw new Refusal('election.can-be-counted')
    const said = broken ?? reason
    if (election.manifest!.format === 'mandate-election/2') {
      await postRecord(work, id, 'void', { reason: said })
    }
    await forgetHoldersSecrets(work, id)
    await work.tx
      .update(elections)
      .set({ voidedAt: work.now, voidReason: said, voidWords: words })
      .where(eq(elections.id, id))
    work.record('election.voided', { kind: 'election', id }, { reason: said })
  },
)

/** Found here again and not believed: two key-holders are without their words, or the board fails the check. */
async function cannotBeCounted(work: Work, electionId: string, reason: Void['reason']) {
  if (reason === 'keys-lost') return (await countUsableKeys(work.tx, electionId)) < 2
  return !(await audit(linesOfBoard(electionId, work.tx), { unfinished: true })).holds
}
