import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliates } from '@/db/schema/movement/affiliates'
import { affiliateHandOver } from '@/emails/movement/affiliate-hand-over'
import { affiliateHandedOver } from '@/emails/movement/affiliate-handed-over'
import { affiliateOwnLink } from '@/emails/movement/affiliate-own-link'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { hashOf, newToken } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { personBehind } from '@/lib/people/members/person-behind'
import { contactHash } from '../address-proof'
import {
  type AffiliateRow,
  contactOf,
  isAskingOrAffiliated,
  lockAffiliate,
  lockAffiliateByLink,
} from '../lock-affiliate'
import { handOverDays } from '../states'
import { handOverProof, readHandOverProof } from './hand-over-proof'

type NewContact = { contactName: string; office: string; email: string }

const hour = 3_600_000

/** The contact names who is to be it after them: they are it still until whoever reads that mailbox has said yes. */
const sendByContact = verb(
  'affiliate.speak-for',
  async (work, { token, ...to }: NewContact & { token: string }) => {
    const affiliate = await lockAffiliateByLink(work, token)
    if (!affiliate) throw new Refusal('not-there')
    await send(work, affiliate, to)
  },
)

export async function handOver(actor: Actor, given: NewContact & { token: string }): Promise<void> {
  await assertWithinLimit('join by place', await remoteAddress())
  await sendByContact(actor, given)
}

/**
 * An officer asks somebody to be the contact of an organisation that nobody speaks for any more. Where somebody does, only they hand it over: one officer
 * alone could otherwise take an affiliate with a mailbox of their own. One whose contact does not answer is ended by two, and asks anew.
 */
export const askNewContact = verb(
  'affiliate.decide',
  { subject: lockAffiliate },
  async (work, { affiliate }, { number: _, ...to }: NewContact & { number: number }) => {
    if (affiliate.state !== 'admitted') throw new Refusal('moved-meanwhile')
    if (contactOf(affiliate)) throw new Refusal('affiliate.has-contact')
    await send(work, affiliate, to)
  },
)

async function send(
  work: Work,
  affiliate: AffiliateRow,
  { contactName, office, email }: NewContact,
) {
  const { id, number, name } = affiliate
  const until = new Date(work.now.getTime() + handOverDays * 24 * hour).toISOString()
  const token = handOverProof({
    handsOver: id,
    contact: { name: contactName, office, email },
    after: affiliate.tokenHash ?? '',
    until,
  })
  work.record('affiliate.contact-asked', { kind: 'affiliate', id }, { number })
  await work.email(affiliateHandOver, {
    to: { email },
    // Whoever is named again and again gets one an hour.
    key: `${contactHash(email)}/${id}/${Math.floor(work.now.getTime() / hour)}`,
    props: {
      name: contactName,
      organisation: name,
      link: siteUrl(`/affiliates/take-over?${new URLSearchParams({ token })}`),
      days: handOverDays,
    },
  })
}

/** Whoever reads the new mailbox says yes: from now on they speak for the organisation, by a link of their own. */
export const takeOver = verb('affiliate.ask', async (work, { token }: { token: string }) => {
  const { handsOver, contact, after } = readHandOverProof(token, work.now)
  const [affiliate] = await work.tx
    .select()
    .from(affiliates)
    .where(eq(affiliates.id, handsOver))
    .for('update')
  if (!affiliate || !isAskingOrAffiliated(affiliate) || (affiliate.tokenHash ?? '') !== after)
    throw new Refusal('affiliate.link-spent')
  const own = newToken()
  const { id, number, name } = affiliate
  const before = contactOf(affiliate)
  await work.tx
    .update(affiliates)
    .set({
      contactSealed: seal(contact),
      addressHash: contactHash(contact.email),
      contactId: personBehind(contact.email),
      tokenHash: hashOf(own),
      tokenSealed: seal(own),
    })
    .where(eq(affiliates.id, id))
  work.record('affiliate.contact-changed', { kind: 'affiliate', id }, { number })
  await work.email(affiliateOwnLink, {
    to: { email: contact.email },
    key: `${id}/${hashOf(own)}`,
    props: { name: contact.name, organisation: name, link: siteUrl(`/affiliates/own/${own}`) },
  })
  if (before)
    await work.email(affiliateHandedOver, {
      to: { email: before.email },
      key: `${id}/${hashOf(own)}`,
      props: { name: before.name, organisation: name, memberName: contact.name },
    })
  return { token: own }
})
