import 'server-only'
import type { Transaction } from '@/db/client'
import { Refusal } from '@/lib/kernel/refusals'
import { brokenRule, figuresOnBoard } from './closed-figures'

/** Never ballots of more papers than members who collected one. Else nothing is opened; the board says so to everybody. */
export async function assertBallotCountAgrees(tx: Transaction, electionId: string) {
  const closed = await figuresOnBoard(tx, electionId)
  if (!closed) throw new Refusal('vote.not-closed')
  if (brokenRule(closed)) throw new Refusal('election.box-disagrees')
}
