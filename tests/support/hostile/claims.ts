import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { approveClaim } from '@/lib/money/spending/approve-claim'
import { addReceipt } from '@/lib/money/spending/receipts/add-receipt'
import { recordSpending } from '@/lib/money/spending/record-spending'
import { sendClaim } from '@/lib/money/spending/send-claim'
import type { Office } from '@/lib/organisation'
import { aClaim, aDraft } from '@/tests/money/spending/claims'
import { aPdf, aPhoto } from '@/tests/money/spending/receipt-files'

/** A claim of each kind at each station: begun, sent, approved by one, approved by two. */
export async function theClaims(held: Record<Office, PersonActor>, member: PersonActor) {
  const draft = await aDraft(member)
  await addReceipt(member, { number: draft, name: 'a.jpg', bytes: aPhoto() })
  await aClaim(member, { kind: 'hardship', amountPence: 5000 })
  const once = await aClaim(member)
  await approveClaim(held.secretary, { number: once, grantedPence: 2000 })
  const twice = await aClaim(member)
  await approveClaim(held.secretary, { number: twice, grantedPence: 2000 })
  await approveClaim(held['co-chair'], { number: twice, grantedPence: 2000 })
  const spending = {
    heading: 'it-post',
    amountPence: 1200,
    purpose: 'Stamps',
    spentOn: dateOf(now()),
  } as const
  const { number } = await recordSpending(held.treasurer, spending)
  await addReceipt(held.treasurer, { number, name: 'a.pdf', bytes: aPdf })
  await sendClaim(held.treasurer, { number })
  await recordSpending(held.treasurer, spending)
}
