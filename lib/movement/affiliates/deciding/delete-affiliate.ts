import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliates } from '@/db/schema/movement/affiliates'
import type { Work } from '@/lib/kernel/perform'
import { forgetAffiliateEmails } from '../keeping/forget-affiliate-emails'
import type { AffiliateRow } from '../lock-affiliate'

/** What never came to be an affiliation goes whole, with the emails about it. Part of each verb that ends a request for good. */
export async function deleteAffiliate(
  work: Work,
  affiliate: Pick<AffiliateRow, 'id' | 'addressHash'>,
) {
  await work.tx.delete(affiliates).where(eq(affiliates.id, affiliate.id))
  await forgetAffiliateEmails(work, [affiliate])
}
