import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { references } from '@/db/schema/membership/join'
import { isId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockApplicationOfReference } from './lock-application'

/**
 * A mail could not be delivered. If it asked or reminded a referee who has not answered, officers see it in their queue at once.
 * The applicant is told that there is no answer, when everybody is: sooner, it would tell them that the address is a member's.
 */
export const markReferenceBounced = verb(
  'reference.remind',
  async (work, { mailId }: { mailId: string }) => {
    const referenceId = await referenceOf(work, mailId)
    if (!referenceId) return
    const found = await lockApplicationOfReference(work, { referenceId }).catch(noLongerOpen)
    if (!found) return
    const bounced = await work.tx
      .update(references)
      .set({ bouncedAt: work.now })
      .where(
        and(
          eq(references.id, referenceId),
          eq(references.state, 'requested'),
          isNull(references.bouncedAt),
          isNull(references.refusedAt),
          isNull(references.replacedAt),
        ),
      )
      .returning({ id: references.id })
    if (bounced.length !== 1) return
    work.record('reference.bounced', found.filed, { referenceId, place: found.reference.place })
  },
)

/** An officer has the mail sent once more: until it fails again, it is on its way. */
export async function forgetBounce(work: Work, { mailId }: { mailId: string }) {
  const referenceId = await referenceOf(work, mailId)
  if (!referenceId) return
  await work.tx.update(references).set({ bouncedAt: null }).where(eq(references.id, referenceId))
}

/** The reference that a mail asked for, or reminded of. */
async function referenceOf(work: Work, mailId: string): Promise<string | undefined> {
  const [mail] = await work.tx
    .select({ key: outgoingMails.dedupeKey })
    .from(outgoingMails)
    .where(eq(outgoingMails.id, mailId))
  const id = /^reference-(?:requested|reminder)\/reference\/([^/]+)/.exec(mail?.key ?? '')?.[1]
  return id && isId(id) ? id : undefined
}

function noLongerOpen(error: unknown) {
  if (error instanceof Refusal) return undefined
  throw error
}
