import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { emailChanges } from '@/db/schema/people/email-changes'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { countsNow } from './counts-now'
import { lockChangeOf } from './lock-change'
import { makeEmailChange } from './make-email-change'
import { askedForOthers } from './states'

/** A second officer has made sure that it was the member who asked. Without that an officer's change never counts by silence. */
export const confirmEmailChange = verb(
  'email-change.confirm',
  { knownTo: 'member.search', subject: findChange },
  async (work, { id, personId, countsFrom, expiresAt }, _: { changeId: string }) => {
    if (!countsFrom || expiresAt <= work.now) throw new Refusal('moved-meanwhile')
    const [confirmed] = await work.tx
      .update(emailChanges)
      .set({ confirmedBy: work.person.personId, confirmedAt: work.now })
      .where(
        and(
          eq(emailChanges.id, id),
          eq(emailChanges.state, 'asked'),
          isNull(emailChanges.confirmedBy),
        ),
      )
      .returning()
    if (!confirmed) throw new Refusal('moved-meanwhile')
    work.record('email-change.confirmed', { kind: 'person', id: personId })
    if (await countsNow(work, confirmed)) await makeEmailChange(work, confirmed)
  },
)

/** A change that an officer asked for, as the table of permissions wants it. */
async function findChange(work: Work, { changeId }: { changeId: string }) {
  const change = await lockChangeOf(work, eq(emailChanges.id, changeId))
  if (!change) return undefined
  const { askedBy, askedAt } = change
  const { spent } = await proposalWaits(work, { by: askedBy, at: askedAt }, askedForOthers)
  // A member's own change is no proposal.
  return { ...change, officers: [askedBy], spent: change.countsFrom ? spent : undefined }
}
