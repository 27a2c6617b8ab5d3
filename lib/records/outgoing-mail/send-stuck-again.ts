import 'server-only'
import { and, desc, eq, inArray, isNotNull, notInArray } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { emails } from '@/emails/catalogue'
import { laterAll } from '@/lib/kernel/jobs'
import { verb } from '@/lib/kernel/perform'
import { reachableAt } from '@/lib/people/members/mailbox'
import { forgetBounce } from '@/lib/people/referees/mark-reference-bounced'
import { keptFromThoseWithoutDues } from './kept-from-those-without-dues'
import { untold } from './untold'
import { whyNotAgain } from './why-not-again'

/** As many as one transaction can open and judge in a moment, the newest first. Whoever has more presses again. */
const mostAtOnce = 1000
/** These stay stuck for good, and are not to fill the first thousand. */
const opensOnce = emails.flatMap((email) => (email.opensOnce ? email.name : []))

/**
 * An officer puts the emails that are stuck back on their way, all that they could each send again: after a day without a mail server
 * that is hundreds. What has become untrue, too late or somebody else's stays, and its line says why. Of emails that are named to nobody
 * `sendUntoldAgain` takes care.
 */
export const sendStuckAgain = verb('mail.retry', async (work, _input: object): Promise<void> => {
  const stuck = await work.tx
    .select({ mail: outgoingMails, address: reachableAt })
    .from(outgoingMails)
    .leftJoin(people, eq(people.id, outgoingMails.personId))
    .where(
      and(
        eq(outgoingMails.state, 'stuck'),
        notInArray(outgoingMails.message, [...untold, ...opensOnce]),
        isNotNull(outgoingMails.propsSealed),
        keptFromThoseWithoutDues(work.actor),
      ),
    )
    .orderBy(desc(outgoingMails.createdAt))
    .limit(mostAtOnce)
    .for('update', { of: outgoingMails, skipLocked: true })
  const going = stuck.flatMap(({ mail, address }) =>
    whyNotAgain(mail, address, work.now) ? [] : mail,
  )
  const ids = going.map(({ id }) => id)
  await work.tx
    .update(outgoingMails)
    .set({ state: 'waiting', tries: 0, lastError: null })
    .where(inArray(outgoingMails.id, ids))
  for (const { id, message } of going)
    if (message.startsWith('reference-')) await forgetBounce(work, { mailId: id })
  await laterAll(
    work.tx,
    'deliver-mail',
    ids.map((mailId) => ({ mailId })),
  )
  work.record('mail.stuck-retried', { kind: 'mail', id: 'stuck' }, { again: ids.length })
})
