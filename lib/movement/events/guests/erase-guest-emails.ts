import 'server-only'
import { and, inArray, isNull, like, or, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import type { eventSignUps } from '@/db/schema/movement/events'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import type { Guest } from '../sign-ups/recipients'

type SignUp = Pick<typeof eventSignUps.$inferSelect, 'id' | 'eventId' | 'guestSealed'>

/** The emails that guests got about an event hold their name and address: with their place these go too, sent or not. */
export async function eraseGuestEmails(work: Work, signUps: readonly SignUp[]): Promise<void> {
  const guests = signUps.filter(({ guestSealed }) => guestSealed !== null)
  if (guests.length === 0) return
  const addresses = guests.map(({ guestSealed }) => unseal<Guest>(guestSealed!).email)
  const about = [...new Set(guests.flatMap(({ id, eventId }) => [id, eventId]))]
  const part = (at: number) => sql<string>`split_part(${outgoingMails.dedupeKey}, '/', ${at})`
  await work.tx
    .delete(outgoingMails)
    .where(
      and(
        inArray(outgoingMails.toEmail, addresses),
        isNull(outgoingMails.personId),
        like(outgoingMails.message, 'event-%'),
        or(inArray(part(2), about), inArray(part(3), about)),
      ),
    )
}
