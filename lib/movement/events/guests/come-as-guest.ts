import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { people } from '@/db/schema/people/people'
import { eventGuestSignedUp } from '@/emails/movement/event-guest-signed-up'
import { keyedHash, seal, unseal } from '@/lib/kernel/field-encryption'
import { hashOf, newToken } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { createSignInToken } from '@/lib/people/sign-in/sign-in-token'
import { proveSupporter } from '@/lib/people/supporters/prove-supporter'
import { agreeToTopics } from '@/lib/people/topics/topic-consents'
import { moveUp } from '../sign-ups/move-up'
import { guestLink } from '../sign-ups/recipients'
import { takePlace } from '../sign-ups/take-place'
import { aboutEvent } from '../sign-ups/tell-signed-up'
import type { How } from '../states'
import { readGuestToken } from './guest-token'

type Coming = { token: string; name: string; how: How; needs: string; news: boolean }

/**
 * Whoever reads the mailbox has said yes, and has a place or waits for one. If we know the address, it is that person who comes; otherwise a guest, of
 * whom nothing is kept but this, unless they ask for news: then they become a supporter.
 */
export const comeAsGuest = verb(
  'event.come-as-guest',
  async (work, { token, name, how, needs, news }: Coming) => {
    const { guestOf, email } = readGuestToken(token, work.now)
    const [event] = await work.tx.select().from(events).where(eq(events.id, guestOf)).for('update')
    if (event?.audience !== 'everyone') throw new Refusal('event.link-spent')
    const { number } = event
    if (news) await becomeSupporter(work, email, name)
    const needsSealed = needs ? seal(needs) : null
    const personId = await findKnown(work, email)
    if (personId) {
      await isNoGuestAnyMore(work, event.id, email, personId)
      const { signUp } = await takePlace(work, event, { personId }, { how, needsSealed })
      await moveUp(work, event)
      return { number, state: signUp.state, guest: undefined }
    }
    const ownToken = newToken()
    const { signUp, isNew } = await takePlace(
      work,
      event,
      {
        guestHash: keyedHash(email),
        guestSealed: seal({ name, email }),
        tokenHash: hashOf(ownToken),
        tokenSealed: seal(ownToken),
      },
      { how, needsSealed },
    )
    if (isNew)
      await work.email(eventGuestSignedUp, {
        to: { email },
        key: signUp.id,
        props: {
          name,
          link: guestLink(number, signUp.tokenSealed!),
          waiting: signUp.state === 'waiting',
          ...aboutEvent(event),
        },
      })
    // Whoever comes online from now on leaves a place in the room.
    await moveUp(work, event)
    return { number, state: signUp.state, guest: unseal<string>(signUp.tokenSealed!) }
  },
)

/** Who came as a guest before we knew them keeps the turn they had. */
async function isNoGuestAnyMore(work: Work, eventId: string, email: string, personId: string) {
  const asGuest = and(
    eq(eventSignUps.eventId, eventId),
    eq(eventSignUps.guestHash, keyedHash(email)),
  )
  const asThemselves = and(eq(eventSignUps.eventId, eventId), eq(eventSignUps.personId, personId))
  if ((await work.tx.$count(eventSignUps, asThemselves)) > 0)
    await work.tx.delete(eventSignUps).where(asGuest)
  else
    await work.tx
      .update(eventSignUps)
      .set({ personId, guestHash: null, guestSealed: null, tokenHash: null, tokenSealed: null })
      .where(asGuest)
}

async function findKnown(work: Work, email: string): Promise<string | undefined> {
  const [known] = await work.tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.erasedAt)))
  return known?.id
}

/** Their address is proved by the same mailbox. Whom we know already chooses on their own page what we email them about. */
async function becomeSupporter(work: Work, email: string, name: string) {
  if (await findKnown(work, email)) return
  const wayIn = await createSignInToken(work, { email, purpose: 'support' })
  await proveSupporter.within(work, { email, token: wayIn!.token })
  const personId = await findKnown(work, email)
  if (!personId) return
  await work.tx.update(people).set({ name }).where(eq(people.id, personId))
  await agreeToTopics(work, personId, ['news'], 'supporter-news')
}
