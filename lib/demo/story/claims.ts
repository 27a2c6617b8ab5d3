import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { approveClaim } from '@/lib/money/spending/approve-claim'
import type { MemberKind } from '@/lib/money/spending/claim-kinds'
import { makeClaim } from '@/lib/money/spending/make-claim'
import { payClaim } from '@/lib/money/spending/pay-claim'
import { addReceipt } from '@/lib/money/spending/receipts/add-receipt'
import { recordSpending } from '@/lib/money/spending/record-spending'
import { sendClaim } from '@/lib/money/spending/send-claim'
import type { SpendingHeading } from '@/lib/organisation'
import { paper } from '@/lib/pdf/document'
import type { Officers } from './founding'
import { as } from './joining'

type Spending = { kind: MemberKind; heading: SpendingHeading; amountPence: number; what: string }

/** Somebody asks for money, with a receipt, and waits. */
export async function claim(claimant: PersonActor, { kind, heading, amountPence, what }: Spending) {
  const account = { name: claimant.name, sortCode: '089999', accountNumber: '66374958' }
  const spentOn = kind === 'hardship' ? undefined : dateOf(now())
  const made = await makeClaim(claimant, {
    kind,
    heading,
    amountPence,
    spentOn,
    purpose: what,
    account,
  })
  await addReceipt(claimant, { ...made, name: 'receipt.pdf', bytes: await receiptFor(what) })
  await sendClaim(claimant, made)
  return made
}

/** The whole way: claimed, approved by two, paid by the treasurer. */
export async function paidBack(officers: Officers, claimant: PersonActor, spending: Spending) {
  const { number } = await claim(claimant, spending)
  for (const officer of [officers.maureen, officers.tom]) {
    await approveClaim(await as(officer.personId), { number, grantedPence: spending.amountPence })
  }
  await pay(officers, number)
}

/** What the group pays itself: proposed by the treasurer, approved by somebody else as well. */
export async function spend(
  officers: Officers,
  { heading, amountPence, what }: Omit<Spending, 'kind'>,
) {
  const joyce = await as(officers.joyce.personId)
  const spentOn = dateOf(now())
  const made = await recordSpending(joyce, { heading, amountPence, spentOn, purpose: what })
  await addReceipt(joyce, { ...made, name: 'invoice.pdf', bytes: await receiptFor(what) })
  await sendClaim(joyce, made)
  const kwame = await as(officers.kwame.personId)
  await approveClaim(kwame, { ...made, grantedPence: amountPence })
  await pay(officers, made.number)
}

async function pay(officers: Officers, number: number) {
  const joyce = await as(officers.joyce.personId)
  await payClaim(joyce, { number, paidOn: dateOf(now()), reference: `Claim ${number}` })
}

async function receiptFor(what: string) {
  const made = await paper({ title: 'Receipt', lead: what, madeOn: now(), blocks: [] })
  return Buffer.from(made)
}
