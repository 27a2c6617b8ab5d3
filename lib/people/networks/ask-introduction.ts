import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import { introductions, networkMemberships } from '@/db/schema/people/networks'
import { introductionAsked } from '@/emails/people/introduction-asked'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { withinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { hasBlocked } from './introduction-blocks'
import type { ContactToShare } from './introduction-states'
import { type NetworkMember, networkMembers } from './memberships'

type Asking = {
  /** Of the member who is asked, in the network that both are in. */
  membershipId: string
  note: string
  shares: ContactToShare[]
}

/**
 * A member whom the others see asks another one whom they see to be put in touch. Whoever has blocked them is told nothing, and
 * they are told nothing of that: it looks like a request that nobody answers.
 */
export const askIntroduction = verb(
  'introduction.ask',
  { subject: twoMembers },
  async (work, { own, other }, { note, shares }: Asking) => {
    if (!own.shownToMembers) throw new Refusal('network.not-shown')
    assertHas(own, shares)
    await assertNotInTouch(work, own, other)
    if (!(await withinLimit('introductions by person', own.personId)))
      throw new Refusal('introduction.too-many')
    const blocked = await hasBlocked(work.tx, other.personId, own.personId)
    const id = newId()
    await work.tx.insert(introductions).values({
      id,
      fromId: own.id,
      toId: other.id,
      noteSealed: blocked ? null : seal(note),
      state: blocked ? 'declined' : 'asked',
      askedAt: work.now,
      answeredAt: blocked ? work.now : null,
      fromSharesEmail: shares.includes('email'),
      fromSharesPhone: shares.includes('phone'),
    })
    const asked = blocked ? undefined : await addresseeOf(work.tx, other.personId)
    if (!asked) return
    await work.email(introductionAsked, {
      to: asked,
      key: id,
      props: { name: asked.name, link: siteUrl('/membership/networks') },
    })
  },
)

async function twoMembers(work: Work, { membershipId }: { membershipId: string }) {
  const found = eq(networkMemberships.id, membershipId)
  const [other] = await networkMembers(work.tx, found, work.now)
  if (!other?.shownToMembers || other.personId === work.person.personId) return undefined
  const [own] = await networkMembers(
    work.tx,
    and(
      eq(networkMemberships.personId, work.person.personId),
      eq(networkMemberships.network, other.network),
    ),
    work.now,
  )
  return own && { personId: own.personId, own, other }
}

/** Nobody shares a number that we do not have, nor an address that is somebody else's. */
export function assertHas(
  { email, phone }: Pick<NetworkMember, 'email' | 'phone'>,
  shares: ContactToShare[],
) {
  if (shares.includes('phone') && !phone) throw new Refusal('network.no-phone')
  if (shares.includes('email') && !email) throw new Refusal('network.no-email')
}

/** One request to each member, in whatever network; and none past one that waits for one's own answer. */
async function assertNotInTouch(work: Work, own: NetworkMember, other: NetworkMember) {
  const of = (personId: string) =>
    work.tx
      .select({ id: networkMemberships.id })
      .from(networkMemberships)
      .where(eq(networkMemberships.personId, personId))
  const between = (from: NetworkMember, to: NetworkMember) =>
    and(
      inArray(introductions.fromId, of(from.personId)),
      inArray(introductions.toId, of(to.personId)),
    )
  const rows = await work.tx
    .select({ fromId: introductions.fromId, state: introductions.state, from: networkMemberships })
    .from(introductions)
    .innerJoin(networkMemberships, eq(networkMemberships.id, introductions.fromId))
    .where(or(between(own, other), between(other, own)))
  if (rows.some(({ state }) => state === 'accepted')) throw new Refusal('introduction.in-touch')
  if (rows.some(({ from }) => from.personId === own.personId))
    throw new Refusal('introduction.asked-already')
  if (rows.some(({ state }) => state === 'asked')) throw new Refusal('introduction.asked-you')
}
