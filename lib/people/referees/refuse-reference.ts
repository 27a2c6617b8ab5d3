import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailToReplace } from './email-to-replace'
import { lockApplicationOfReference } from './lock-application'

/**
 * An officer wants another referee: this one is not accepted, or no member belongs to the contact. The reason stays with
 * the officers. An acceptance given before is taken back, because circumstances change until the decision.
 */
export const refuseReference = verb(
  'reference.judge',
  { subject: lockApplicationOfReference },
  async (work, found, { referenceId, reason }: { referenceId: string; reason: string }) => {
    const refused = await work.tx
      .update(references)
      .set({
        refusedBy: work.person.personId,
        refusedAt: work.now,
        refusalReason: reason,
        acceptedBy: null,
        acceptedAt: null,
      })
      .where(
        and(
          eq(references.id, referenceId),
          isNull(references.refusedAt),
          isNull(references.replacedAt),
        ),
      )
      .returning({ id: references.id })
    if (refused.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('reference.refused', found.filed, { referenceId, place: found.reference.place })
    await emailToReplace(work, found)
  },
)
