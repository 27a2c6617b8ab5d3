import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { networkMemberships } from '@/db/schema/people/networks'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { countInSteps } from '@/lib/kernel/published-count'
import { orRefusal, Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { noteLooks } from '@/lib/people/networks/convenors/note-looks'
import { convenorsSeeFromVersion } from '@/lib/people/networks/convenors/states'
import { networkMembers } from '@/lib/people/networks/memberships'
import { can } from '@/lib/permissions'
import { withItsHolder } from '../lock-event'
import { listRecipients } from '../sign-ups/recipients'
import { isConfidential } from '../states'

type Which = { number: number }

/**
 * Who signed up for an event, for whoever holds it: by name, with what is needed beside them and not with whose need it is. In a network its convenors
 * read the names of those who agreed to be seen by convenors, who can read that they looked.
 */
const read = verb(
  'event.write',
  { subject: eventToRead },
  async (work, { event }, _which: Which) => {
    const recipients = await listRecipients(work.tx, event)
    const named = isConfidential(event) ? await namedInNetwork(work, event) : undefined
    const rows = recipients.map(({ signUp, name }) => ({
      id: signUp.id,
      name: named ? named.get(signUp.membershipId ?? '') : name,
      how: signUp.how,
      state: signUp.state,
      guest: signUp.guestHash !== null,
      came: signUp.cameAt !== null,
      needs: signUp.needsSealed ? unseal<string>(signUp.needsSealed) : '',
    }))
    const shown = rows.flatMap(({ needs: _, name, ...row }) => (name ? [{ ...row, name }] : []))
    return {
      event,
      total: rows.length,
      waiting: rows.filter(({ state }) => state === 'waiting').length,
      online: rows.filter(({ how }) => how === 'online').length,
      came: rows.filter(({ came }) => came).length,
      needs: rows.flatMap(({ needs }) => (needs ? [needs] : [])).toSorted(),
      signUps: shown.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
      unnamed: rows.length - shown.length,
    }
  },
)

async function eventToRead(work: Work, { number }: Which) {
  const [event] = await work.tx.select().from(events).where(eq(events.number, number))
  return event && withItsHolder(work, event)
}

/** The names under which a network's members stand in it, of those who agreed that its convenors see them. */
async function namedInNetwork(work: Work, { id, network }: typeof events.$inferSelect) {
  const signedUp = work.tx
    .select({ id: eventSignUps.membershipId })
    .from(eventSignUps)
    .where(eq(eventSignUps.eventId, id))
  const members = await networkMembers(
    work.tx,
    inArray(networkMemberships.id, signedUp),
    work.now,
    10_000,
  )
  const seen = members.filter(({ consentVersion }) => consentVersion >= convenorsSeeFromVersion)
  await noteLooks(work, network!, seen)
  return new Map<string, string>(seen.map((one) => [one.id, one.name]))
}

/** The list, or why not. */
export async function readSignUps(viewer: Actor, which: Which) {
  const found = await orRefusal(read(viewer, which))
  return found instanceof Refusal ? { refused: found.code as RefusalCode } : found
}

export type SignUps = Exclude<Awaited<ReturnType<typeof readSignUps>>, { refused: unknown }>

/** For officers who call meetings, what networks hold for others than their own members: roughly how many signed up, and nobody by name. */
export async function countNetworkSignUps(viewer: Actor) {
  if (!can(viewer, 'event.count')) return []
  const rows = await database().select().from(events).where(eq(events.state, 'published'))
  const held = rows.filter(
    (event) => event.network && !isConfidential(event) && event.endsAt > now(),
  )
  return Promise.all(
    held.map(async ({ id, number, title, startsAt, network }) => ({
      number,
      title,
      startsAt,
      network: network!,
      signedUp: countInSteps(await database().$count(eventSignUps, eq(eventSignUps.eventId, id))),
    })),
  )
}
