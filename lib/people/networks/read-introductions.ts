import 'server-only'
import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { introductions, networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { isId } from '@/lib/kernel/ids'
import { contactsOf } from './introduction-states'
import { shownOf } from './memberships'

const fromMember = alias(networkMemberships, 'from_member')
const toMember = alias(networkMemberships, 'to_member')
const fromPerson = alias(people, 'from_person')
const toPerson = alias(people, 'to_person')

type Contact = { email?: string; phone?: string }

/**
 * Whom somebody asked and who asked them to be put in touch. Contact details come from the other's record, as long as both want it
 * and only what the other chose. A declined request reads like one without an answer.
 */
export async function listIntroductions(viewer: Actor) {
  if (viewer.kind !== 'person') return { toAnswer: [], inTouch: [], waiting: [] }
  const { personId } = viewer
  const own = await database()
    .select({ id: networkMemberships.id })
    .from(networkMemberships)
    .where(eq(networkMemberships.personId, personId))
  if (own.length === 0) return { toAnswer: [], inTouch: [], waiting: [] }
  const ids = own.map(({ id }) => id)
  const rows = await database()
    .select({
      introduction: introductions,
      from: fromMember,
      to: toMember,
      asker: fromPerson,
      asked: toPerson,
    })
    .from(introductions)
    .innerJoin(fromMember, eq(fromMember.id, introductions.fromId))
    .innerJoin(toMember, eq(toMember.id, introductions.toId))
    .innerJoin(fromPerson, eq(fromPerson.id, fromMember.personId))
    .innerJoin(toPerson, eq(toPerson.id, toMember.personId))
    .where(
      and(
        or(inArray(introductions.fromId, ids), inArray(introductions.toId, ids)),
        inArray(introductions.state, ['asked', 'accepted', 'declined']),
      ),
    )
    .orderBy(desc(introductions.id))
    .limit(200)
  const all = rows.map(({ introduction, from, to, asker, asked }) => {
    const made = from.personId === personId
    const other = made ? shownOf(to, asked) : shownOf(from, asker)
    const { id, state, noteSealed, askedAt, ...shares } = introduction
    const theirs = made ? asked : asker
    const { email, phone }: Contact = {
      email: (made ? shares.toSharesEmail : shares.fromSharesEmail) ? (theirs.email ?? '') : '',
      phone: (made ? shares.toSharesPhone : shares.fromSharesPhone) ? (theirs.phone ?? '') : '',
    }
    const mine = made
      ? { email: shares.fromSharesEmail, phone: shares.fromSharesPhone }
      : { email: shares.toSharesEmail, phone: shares.toSharesPhone }
    return {
      id,
      made,
      state,
      network: from.network,
      name: other.name,
      pronouns: other.pronouns,
      place: other.place,
      note: noteSealed ? unseal<string>(noteSealed) : '',
      askedAt,
      /** What the other shares, which is seen only once both have said yes. */
      offers: { email: email !== '', phone: phone !== '' },
      contact: state === 'accepted' ? { email, phone } : {},
      mine,
    }
  })
  return {
    toAnswer: all.filter(({ made, state }) => !made && state === 'asked'),
    inTouch: all.filter(({ state }) => state === 'accepted'),
    waiting: all
      .filter(({ made, state }) => made && state !== 'accepted')
      .map(({ id, network, name, askedAt }) => ({ id, network, name, askedAt })),
  }
}

export type Introductions = Awaited<ReturnType<typeof listIntroductions>>

/** A request that waits for the viewer's answer, and what they have to share. */
export async function getIntroductionToAnswer(viewer: Actor, introductionId: string) {
  if (viewer.kind !== 'person' || !isId(introductionId)) return undefined
  const { toAnswer } = await listIntroductions(viewer)
  const found = toAnswer.find(({ id }) => id === introductionId)
  if (!found) return undefined
  const [own] = await database()
    .select({ email: people.email, phone: people.phone })
    .from(people)
    .where(eq(people.id, viewer.personId))
  return { ...found, has: contactsOf(own!) }
}
