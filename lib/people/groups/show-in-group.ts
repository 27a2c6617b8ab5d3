import 'server-only'
import { and, eq } from 'drizzle-orm'
import { groupTerms } from '@/db/schema/people/groups'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { currentVersion } from '@/lib/people/members/wordings'
import type { GroupVisibility } from './states'

type Shown = { personId: string; termId: string; visibleTo: GroupVisibility }

/**
 * A member changes who may read that they are in a group, as often as they like; and that they were, because the list of who held what
 * goes by it when the term is over.
 */
export const showInGroup = verb(
  'group-term.show',
  async (work, { personId, termId, visibleTo }: Shown) => {
    const changed = await work.tx
      .update(groupTerms)
      .set({
        visibleTo,
        consentVersion: visibleTo === 'group' ? null : currentVersion('named-in-group'),
      })
      .where(and(eq(groupTerms.id, termId), eq(groupTerms.personId, personId)))
      .returning({ id: groupTerms.id })
    if (changed.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('group-term.shown', { kind: 'person', id: personId })
  },
)
