import 'server-only'
import { eq, or } from 'drizzle-orm'
import { emailChanges } from '@/db/schema/people/email-changes'
import { hashOf } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { countsNow, hasOwnAddress } from './counts-now'
import { lockChangeOf } from './lock-change'
import { makeEmailChange } from './make-email-change'
import { stopChange } from './stop-email-change'

type Answer = { token: string; answer: 'yes' | 'no' }

/** Whoever reads one of the two mailboxes says yes or no to the change, by the link that went there. */
export const answerEmailChange = verb(
  'email-change.answer',
  { subject: lockByToken },
  async (work, change, { token, answer }: Answer) => {
    if (change.state !== 'asked' || change.expiresAt <= work.now) {
      throw new Refusal('email-change.link-spent')
    }
    const fromOld = change.oldTokenHash === hashOf(token)
    if (answer === 'no') {
      await stopChange(work, change, fromOld ? { refusedAt: work.now } : {})
      return
    }
    // In somebody else's mailbox there is only a no: two officers and a week stand for the yes.
    if (fromOld && !(await hasOwnAddress(work, change.personId))) {
      throw new Refusal('email-change.shared')
    }
    const answered = fromOld
      ? { agreedAt: change.agreedAt ?? work.now }
      : { provedAt: change.provedAt ?? work.now }
    await work.tx.update(emailChanges).set(answered).where(eq(emailChanges.id, change.id))
    work.record(
      'email-change.answered',
      { kind: 'person', id: change.personId },
      { from: fromOld ? 'old' : 'new' },
    )
    const now = { ...change, ...answered }
    if (await countsNow(work, now)) await makeEmailChange(work, now)
  },
)

async function lockByToken(work: Work, { token }: { token: string }) {
  const hash = hashOf(token)
  return lockChangeOf(
    work,
    or(eq(emailChanges.oldTokenHash, hash), eq(emailChanges.newTokenHash, hash))!,
  )
}
