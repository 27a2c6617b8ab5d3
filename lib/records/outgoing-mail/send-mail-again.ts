import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { reachableAt } from '@/lib/people/members/mailbox'
import { forgetBounce } from '@/lib/people/referees/mark-reference-bounced'
import { keptFromThoseWithoutDues } from './kept-from-those-without-dues'
import { whyNotAgain } from './why-not-again'

/**
 * An officer sends an email again. One that never left goes on its way itself. One that left gets a second row: the provider takes
 * each row once, and what became of the first stays known.
 */
export const sendMailAgain = verb('mail.retry', async (work, { mailId }: { mailId: string }) => {
  const [found] = await work.tx
    .select({ mail: outgoingMails, address: reachableAt })
    .from(outgoingMails)
    .leftJoin(people, eq(people.id, outgoingMails.personId))
    .where(and(eq(outgoingMails.id, mailId), keptFromThoseWithoutDues(work.actor)))
  if (!found) throw new Refusal('not-there')
  const { mail, address } = found
  const whyNot = whyNotAgain(mail, address, work.now)
  if (whyNot) throw new Refusal(whyNot)
  const going = mail.state === 'stuck' ? await backOnItsWay(work, mail) : await asNew(work, mail)
  await forgetBounce(work, { mailId })
  await work.queue('deliver-mail', { mailId: going })
  work.record('mail.retried', { kind: 'mail', id: mailId })
})

type Mail = typeof outgoingMails.$inferSelect

async function backOnItsWay(work: Work, mail: Mail): Promise<string> {
  const again = await work.tx
    .update(outgoingMails)
    .set({ state: 'waiting', tries: 0, lastError: null })
    .where(and(eq(outgoingMails.id, mail.id), eq(outgoingMails.state, 'stuck')))
    .returning({ id: outgoingMails.id })
  if (again.length !== 1) throw new Refusal('moved-meanwhile')
  return mail.id
}

async function asNew(work: Work, mail: Mail): Promise<string> {
  const id = newId()
  const marked = await work.tx
    .update(outgoingMails)
    .set({ sentAgainAs: id })
    .where(and(eq(outgoingMails.id, mail.id), isNull(outgoingMails.sentAgainAs)))
    .returning({ id: outgoingMails.id })
  if (marked.length !== 1) throw new Refusal('mail.sent-again-already')
  const { message, toEmail, personId, propsSealed, textId } = mail
  await work.tx.insert(outgoingMails).values({
    id,
    dedupeKey: `${mail.dedupeKey}/again/${id}`,
    message,
    toEmail,
    personId,
    propsSealed,
    textId,
    createdAt: work.now,
  })
  return id
}
