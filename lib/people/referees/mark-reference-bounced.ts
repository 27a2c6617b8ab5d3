import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { references } from '@/db/schema/membership/join'
import { isId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailToReplace } from './email-to-replace'
import { lockApplicationOfReference } from './lock-application'

/**
 * A mail came back. If it asked or reminded a referee who has not answered, that one reference bounced, and the applicant
 * learns what they would learn of any other reason. Every other mail is none of our business here.
 */
export const markReferenceBounced = verb(
  'reference.remind',
  async (work, { mailId }: { mailId: string }) => {
    const [mail] = await work.tx
      .select({ key: outgoingMails.dedupeKey })
      .from(outgoingMails)
      .where(eq(outgoingMails.id, mailId))
    const referenceId = /^reference-(?:requested|reminder)\/reference\/([^/]+)/.exec(
      mail?.key ?? '',
    )?.[1]
    if (!referenceId || !isId(referenceId)) return
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
    await emailToReplace(work, found)
  },
)

function noLongerOpen(error: unknown) {
  if (error instanceof Refusal) return undefined
  throw error
}
