import type { CollectStep } from '@/lib/democracy/elections/voter/collect'

/** The promise of a secret ballot, word for word wherever it is given. */
export const secret =
  'Nothing we store ties you to your ballot; at most it shows which batch of 20 or more it came in. Anyone can recount. It cannot stop you showing your ballot to someone.'

export const stepWords: Record<CollectStep, string> = {
  reading: 'Reading what this election is about',
  making: 'Making your ballot paper',
  locking: 'Locking a copy away under your recovery code',
  signing: 'Having it signed, folded so that we cannot read it',
  checking: 'Checking the signature',
}
