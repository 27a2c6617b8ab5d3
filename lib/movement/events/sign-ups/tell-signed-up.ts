import 'server-only'
import { and, not, type SQL } from 'drizzle-orm'
import type { Email } from '@/emails/email'
import { eventCancelled } from '@/emails/movement/event-cancelled'
import { eventChanged } from '@/emails/movement/event-changed'
import { eventFollowUp } from '@/emails/movement/event-follow-up'
import { eventPlaceFreed } from '@/emails/movement/event-place-freed'
import { eventReminder } from '@/emails/movement/event-reminder'
import { type EventNews, networkEventNews } from '@/emails/movement/network-event-news'
import { whereItIs } from '@/lib/democracy/meetings/meeting-event'
import { newId } from '@/lib/kernel/ids'
import { mailsPerSecond } from '@/lib/kernel/mails-per-second'
import { keepMailText } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'
import type { EventRow } from '../lock-event'
import { isConfidential } from '../states'
import { whoIsGone } from './drop-those-gone'
import { listRecipients } from './recipients'

const newsEmails = {
  changed: eventChanged,
  cancelled: eventCancelled,
  'place-freed': eventPlaceFreed,
  reminder: eventReminder,
  'follow-up': eventFollowUp,
} as const satisfies Record<EventNews, { name: string }>

/** What every email about an event says of it. */
export function aboutEvent(event: EventRow) {
  return {
    title: event.title,
    where: whereItIs(event),
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
  }
}

/**
 * Emails those who signed up for an event, each once for each of its revisions, and nobody who died or left us since. Of what is for a network alone they hear when it is and nothing else, in
 * an email that no officer finds in the list of those sent. Answers how many.
 */
export async function tellSignedUp(
  work: Work,
  event: EventRow,
  news: EventNews,
  { which, ...own }: { which?: SQL; why?: string; text?: string } = {},
): Promise<number> {
  const stillHere = not(await whoIsGone(work, event))
  const recipients = await listRecipients(work.tx, event, and(which, stillHere))
  if (recipients.length === 0) return 0
  const confidential = isConfidential(event)
  const textId = newId()
  const common = confidential
    ? { eventNews: news, startsAt: event.startsAt.toISOString() }
    : { ...aboutEvent(event), ...own }
  await keepMailText(work.tx, { id: textId, props: common, createdAt: work.now })
  const email = confidential ? networkEventNews : newsEmails[news]
  await work.emailAll(
    email as Email<never>,
    recipients.map(({ signUp, to, name, link }) => ({
      to,
      key: `${news}/${signUp.id}/${event.revision}/${signUp.turn}`,
      // The rest is kept once, for all of them.
      props: { name, link, waiting: signUp.state === 'waiting' } as never,
    })),
    { textId, perSecond: mailsPerSecond() },
  )
  return recipients.length
}
