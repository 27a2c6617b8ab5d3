import 'server-only'
import { eq } from 'drizzle-orm'
import { membershipCards } from '@/db/schema/people/cards'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { hashOf } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { keptRecord } from '@/lib/people/members/kept-record'
import { mayVote } from '@/lib/people/members/standing'
import { standingSql } from '@/lib/people/members/standing-sql'

export type CardCheck =
  | { card: 'current'; name: string; inGoodStanding: boolean }
  | { card: 'replaced' }
  | { card: 'unknown' }

/**
 * An officer's phone asks about the code on a card. The answer is of this moment, however old the picture, and is the name
 * and one yes or no. Somebody in grace has every right of a member, so it is yes for them too and tells nobody of their dues.
 * Each check is an entry that the member can read. Of two records that were merged it is the one that is kept.
 */
export const checkCard = verb(
  'card.check',
  async (work, { token }: { token: string }): Promise<CardCheck> => {
    const [found] = await work.tx
      .select({
        personId: people.id,
        replacedAt: membershipCards.replacedAt,
        name: people.name,
        standing: standingSql(work.now),
      })
      .from(membershipCards)
      .innerJoin(people, eq(people.id, keptRecord(membershipCards.personId)))
      .innerJoin(standings, eq(standings.personId, people.id))
      .where(eq(membershipCards.tokenHash, hashOf(token)))
    if (!found) return { card: 'unknown' }
    const { personId, replacedAt, name, standing } = found
    const holder = { kind: 'person', id: personId }
    if (replacedAt) {
      work.record('card.replaced-shown', holder)
      return { card: 'replaced' }
    }
    work.record('card.checked', holder)
    return { card: 'current', name, inGoodStanding: mayVote(standing) }
  },
)
