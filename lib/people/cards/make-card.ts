import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { membershipCards } from '@/db/schema/people/cards'
import { members } from '@/db/schema/people/people'
import { oneself, verb } from '@/lib/kernel/perform'
import { insertCard } from './card-token'

/** A member makes their card. Pressed twice, it is still one card. */
export const makeCard = verb(
  'card.make',
  { subject: oneself },
  async (work, { personId }, _input: object) => {
    // Two presses of the button take their turns.
    await work.tx
      .select({ personId: members.personId })
      .from(members)
      .where(eq(members.personId, personId))
      .for('update')
    const own = and(eq(membershipCards.personId, personId), isNull(membershipCards.replacedAt))
    if ((await work.tx.$count(membershipCards, own)) > 0) return
    await insertCard(work, personId)
    work.record('card.made', { kind: 'person', id: personId })
  },
)
