import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { previewNetworkLetter } from '@/lib/people/letters/preview-letter'
import { convenesNow } from '../convenors/read'

type Written = { network: Network; subject: string; text: string }

/** A letter within a network as it will arrive, with and without HTML, for the convenor who writes it. Nothing of it is kept. */
export async function previewLetterWithinNetwork(viewer: Actor, letter: Written) {
  if (viewer.kind !== 'person' || !(await convenesNow(viewer, letter.network)))
    throw new Refusal('not-allowed')
  return previewNetworkLetter(viewer, letter)
}
