import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { membershipCards } from '@/db/schema/people/cards'
import { oneself, verb } from '@/lib/kernel/perform'
import { insertCard } from './card-token'

/**
 * A card was lost, or somebody else has a picture of it: its code stops working at once, and there is a new one. It names
 * the card that was on the page, so that a second press does not replace the new one too.
 */
export const replaceCard = verb(
  'card.make',
  { subject: oneself },
  async (work, { personId }, { card }: { card: string }) => {
    const replaced = await work.tx
      .update(membershipCards)
      .set({ replacedAt: work.now })
      .where(
        and(
          eq(membershipCards.id, card),
          eq(membershipCards.personId, personId),
          isNull(membershipCards.replacedAt),
        ),
      )
      .returning({ id: membershipCards.id })
    if (replaced.length === 0) return
    await insertCard(work, personId)
    work.record('card.replaced', { kind: 'person', id: personId })
  },
)
