import type { CollectStep } from '@/lib/democracy/elections/voter/collect'

/** The promise of a secret ballot, word for word wherever it is given. */
export const secrecyWording =
  'Nothing we store links you to your ballot. At most it shows which batch of 20 or more it arrived in. Anyone can recount, unless fewer than 20 vote. We cannot stop you showing your ballot to someone.'

export const collectStepLabels: Record<CollectStep, string> = {
  reading: 'Reading the details of this election',
  making: 'Making your ballot paper',
  locking: 'Saving a copy locked with your recovery code',
  signing: 'Having it signed without us being able to read it',
  checking: 'Checking the signature',
}
