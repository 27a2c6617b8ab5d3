import 'server-only'
import { affiliateAddressToProve } from '@/emails/movement/affiliate-address-to-prove'
import { affiliateAdmitted } from '@/emails/movement/affiliate-admitted'
import { affiliateAsked } from '@/emails/movement/affiliate-asked'
import { affiliateDeclined } from '@/emails/movement/affiliate-declined'
import { affiliateDelegateConfirmed } from '@/emails/movement/affiliate-delegate-confirmed'
import { affiliateDelegateGone } from '@/emails/movement/affiliate-delegate-gone'
import { affiliateDelegateNamed } from '@/emails/movement/affiliate-delegate-named'
import { affiliateDelegateRemoved } from '@/emails/movement/affiliate-delegate-removed'
import { affiliateEnded } from '@/emails/movement/affiliate-ended'
import { affiliateFeeReceived } from '@/emails/movement/affiliate-fee-received'
import { affiliateHandOver } from '@/emails/movement/affiliate-hand-over'
import { affiliateHandedOver } from '@/emails/movement/affiliate-handed-over'
import { affiliateLapsed } from '@/emails/movement/affiliate-lapsed'
import { affiliateLeft } from '@/emails/movement/affiliate-left'
import { affiliateOverdue } from '@/emails/movement/affiliate-overdue'
import { affiliateOwnLink } from '@/emails/movement/affiliate-own-link'
import { affiliateYearConfirmed } from '@/emails/movement/affiliate-year-confirmed'
import { affiliateYearToConfirm } from '@/emails/movement/affiliate-year-to-confirm'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'

/**
 * Everything that somebody gets because they speak for an organisation or are its delegate. Their keys begin with it, with the delegate, or with the hash that
 * knows the address again.
 */
export const affiliateEmails = [
  affiliateAddressToProve,
  affiliateAdmitted,
  affiliateAsked,
  affiliateDeclined,
  affiliateEnded,
  affiliateLeft,
  affiliateOwnLink,
  affiliateHandOver,
  affiliateHandedOver,
  affiliateDelegateConfirmed,
  affiliateDelegateGone,
  affiliateDelegateNamed,
  affiliateDelegateRemoved,
  affiliateFeeReceived,
  affiliateLapsed,
  affiliateOverdue,
  affiliateYearConfirmed,
  affiliateYearToConfirm,
]

/** They hold an address, and that somebody speaks for an organisation: they go with it, sent or not. */
export async function forgetAffiliateEmails(
  work: Work,
  of: readonly { id: string; addressHash: string | null }[],
) {
  const keys = of.flatMap(({ id, addressHash }) => [id, addressHash ?? id])
  if (keys.length > 0) await forgetMails(work.tx, affiliateEmails, keys)
}
