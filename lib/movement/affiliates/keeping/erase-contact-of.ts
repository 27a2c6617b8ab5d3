import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import { affiliates, sisterOrganisations } from '@/db/schema/movement/affiliates'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { contactHash } from '../address-proof'
import { noContact } from '../contact/no-contact'
import { forgetAffiliateEmails } from './forget-affiliate-emails'

/**
 * Whoever is erased speaks for no organisation any more, also where they did before we knew them, and the emails about it go. What was only asked
 * goes whole; what is or was affiliated stays as it is. Nor are they reached
 * at a union or society through us. Part of the verb that erases them.
 */
export async function eraseContactOf(work: Work, personId: string): Promise<void> {
  const [person] = await work.tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  const hash = person?.email ? contactHash(person.email) : undefined
  const theirs = or(
    eq(affiliates.contactId, personId),
    hash ? eq(affiliates.addressHash, hash) : undefined,
  )
  const spoken = await work.tx
    .select({ id: affiliates.id, addressHash: affiliates.addressHash })
    .from(affiliates)
    .where(theirs)
  await work.tx
    .delete(affiliates)
    .where(and(theirs, inArray(affiliates.state, ['asked', 'declined'])))
  await work.tx.update(affiliates).set(noContact).where(theirs)
  if (hash)
    await work.tx.delete(sisterOrganisations).where(eq(sisterOrganisations.addressHash, hash))
  // Asked for a link, and never for an affiliation.
  const only = hash ? [{ id: hash, addressHash: hash }] : []
  await forgetAffiliateEmails(work, [...spoken, ...only])
}
