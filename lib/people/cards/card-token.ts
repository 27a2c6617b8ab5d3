import 'server-only'
import { membershipCards } from '@/db/schema/people/cards'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { hashOf, newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'

/**
 * What the code on a card says: the card's own id, signed with our key so that nobody else can make one. It holds no name
 * and no number, and is made again whenever the card is shown; only its hash is stored.
 */
export function cardToken(cardId: string): string {
  return keyedHash(`membership-card/${cardId}`).slice(0, 32)
}

export async function insertCard(work: Work, personId: string) {
  const id = newId()
  await work.tx
    .insert(membershipCards)
    .values({ id, personId, tokenHash: hashOf(cardToken(id)), madeAt: work.now })
}
