import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliateDelegates } from '@/db/schema/movement/affiliates'
import { affiliateDelegateConfirmed } from '@/emails/movement/affiliate-delegate-confirmed'
import { affiliateDelegateGone } from '@/emails/movement/affiliate-delegate-gone'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { contactOf } from '../lock-affiliate'
import { newCredential } from './credential'
import { deleteDelegates } from './delete-delegates'
import { delegateLink, lockDelegateByLink, whoIs } from './lock-delegate'

type ByLink = { token: string }

/** Whoever was named says yes, and has a credential from then on. Nobody has two, whichever affiliates name them. */
export const acceptDelegation = verb('affiliate.answer', async (work, { token }: ByLink) => {
  const { delegate, affiliate } = await lockDelegateByLink(work, token)
  if (delegate.acceptedAt) throw new Refusal('moved-meanwhile')
  const credential = newCredential()
  await work.tx
    .update(affiliateDelegates)
    .set({ acceptedAt: work.now, credential })
    .where(eq(affiliateDelegates.id, delegate.id))
  const { name, email } = whoIs(delegate)
  const { id, number } = affiliate
  work.record('affiliate.delegate-accepted', { kind: 'affiliate', id }, { number })
  await work.email(affiliateDelegateConfirmed, {
    to: { email },
    key: `${delegate.id}/yes`,
    props: {
      name,
      organisation: affiliate.name,
      credential,
      lastDay: delegate.until,
      link: delegateLink(delegate),
    },
  })
})

/** Whoever was named says no, or does not want it any more: all that we had of them is gone, and the contact hears it. */
export const declineDelegation = verb('affiliate.answer', async (work, { token }: ByLink) => {
  const { delegate, affiliate } = await lockDelegateByLink(work, token)
  const { name } = whoIs(delegate)
  await deleteDelegates(work, eq(affiliateDelegates.id, delegate.id))
  const { id, number } = affiliate
  work.record('affiliate.delegate-declined', { kind: 'affiliate', id }, { number })
  const contact = contactOf(affiliate)
  if (!contact) return
  await work.email(affiliateDelegateGone, {
    to: { email: contact.email },
    key: `${id}/${delegate.id}`,
    props: {
      name: contact.name,
      organisation: affiliate.name,
      memberName: name,
      link: contact.link,
    },
  })
})
