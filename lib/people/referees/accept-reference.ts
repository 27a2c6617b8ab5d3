import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockApplicationOfReference } from './lock-application'

/** An officer accepts a reference that was given. Two of them make an application ready for decision. */
export const acceptReference = verb(
  'reference.judge',
  { subject: lockApplicationOfReference },
  async (work, { reference, filed }, { referenceId }: { referenceId: string }) => {
    const { personId } = work.person
    if (reference.acceptedBy === personId) return
    const accepted = await work.tx
      .update(references)
      .set({ acceptedBy: personId, acceptedAt: work.now })
      .where(
        and(
          eq(references.id, referenceId),
          eq(references.state, 'given'),
          isNull(references.acceptedAt),
          isNull(references.refusedAt),
          isNull(references.replacedAt),
        ),
      )
      .returning({ id: references.id })
    if (accepted.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('reference.accepted', filed, { referenceId, place: reference.place })
  },
)
