import 'server-only'
import { database } from '@/db/client'
import type { LockedElection } from '../lock-election'
import { brokenRule, figuresOnBoard } from './closed-figures'

/** Of an election that is closed and neither counted nor void: the rule that its figures break, if they do. */
export async function findBrokenRule({
  id,
  closedAt,
  countedAt,
  voidedAt,
}: Pick<LockedElection, 'id' | 'closedAt' | 'countedAt' | 'voidedAt'>) {
  if (!closedAt || countedAt || voidedAt) return undefined
  const figures = await figuresOnBoard(database(), id)
  return figures && brokenRule(figures)
}
