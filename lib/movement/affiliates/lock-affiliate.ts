import 'server-only'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseAffiliateProposals } from './deciding/lapse-affiliate-proposals'
import type { AffiliateContact } from './states'

export type AffiliateRow = typeof affiliates.$inferSelect

/** An affiliate that an officer is about to change. `personId`: nobody decides about the organisation that they speak for. */
export async function lockAffiliate(work: Work, { number }: { number: number }) {
  const [affiliate] = await work.tx
    .select()
    .from(affiliates)
    .where(eq(affiliates.number, number))
    .for('update')
  return affiliate && { affiliate, personId: affiliate.contactId }
}

/** The same for the officer who confirms what another one has proposed about it. */
export async function lockAffiliateToConfirm(work: Work, which: { number: number }) {
  const found = await lockAffiliate(work, which)
  if (!found) return undefined
  const { proposedBy, proposedAt } = found.affiliate
  const proposed = { by: proposedBy, at: proposedAt }
  const { spent } = await proposalWaits(work, proposed, lapseAffiliateProposals)
  return { ...found, officers: proposedBy ? [proposedBy] : [], spent }
}

/** The organisation whose contact has this link, as long as it asks or is affiliated, held for this transaction. */
export async function lockAffiliateByLink(work: Work, token: string) {
  const [affiliate] = await work.tx
    .select()
    .from(affiliates)
    .where(eq(affiliates.tokenHash, hashOf(token)))
    .for('update')
  return affiliate && isAskingOrAffiliated(affiliate) ? affiliate : undefined
}

export function isAskingOrAffiliated({ state }: Pick<AffiliateRow, 'state'>): boolean {
  return state === 'asked' || state === 'admitted'
}

/** Whom we write to about it, and the link to their own pages. Nobody once it is forgotten. */
export function contactOf({ contactSealed, tokenSealed }: AffiliateRow) {
  if (!contactSealed || !tokenSealed) return undefined
  const contact = unseal<AffiliateContact>(contactSealed)
  return { ...contact, link: siteUrl(`/affiliates/own/${unseal<string>(tokenSealed)}`) }
}

/** Of what a second officer has on their page about it, to come back with the button: nobody confirms what they have not read. */
export function markOfAffiliate(affiliate: AffiliateRow): string {
  const { name, about, website, members, rules, agreedBy, agreedOn, why } = affiliate
  return markOfWords(
    name,
    about,
    website ?? '',
    String(members),
    rules ?? '',
    agreedBy,
    agreedOn,
    why ?? '',
  )
}

export async function findByContact(db: Database | Transaction, addressHash: string) {
  const rows = await db.select().from(affiliates).where(eq(affiliates.addressHash, addressHash))
  return rows.find(isAskingOrAffiliated)
}
