import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { approveClaim } from '@/lib/money/spending/approve-claim'
import type { MemberKind } from '@/lib/money/spending/claim-kinds'
import { makeClaim } from '@/lib/money/spending/make-claim'
import { addReceipt } from '@/lib/money/spending/receipts/add-receipt'
import { sendClaim } from '@/lib/money/spending/send-claim'
import { anOfficer } from '@/tests/support/people'
import { aPhoto } from './receipt-files'

const headings = {
  expense: 'events',
  'conference-support': 'conference',
  hardship: 'hardship',
} as const

type Given = { kind?: MemberKind; amountPence?: number; id?: string }

export const account = { name: 'A Member', sortCode: '309452', accountNumber: '12345678' }

/** Begun, and still its maker's alone. */
export async function aDraft(claimant: PersonActor, given: Given = {}) {
  const kind = given.kind ?? 'expense'
  const { number } = await makeClaim(claimant, {
    id: given.id,
    kind,
    heading: headings[kind],
    amountPence: given.amountPence ?? 2340,
    spentOn: kind === 'hardship' ? undefined : dateOf(now()),
    purpose: 'Train from Hexham to the training day',
    account,
  })
  return number
}

/** A claim as it lies before the officers: made, with a photo of the ticket, and sent. */
export async function aClaim(claimant: PersonActor, given: Given = {}) {
  const number = await aDraft(claimant, given)
  if ((given.kind ?? 'expense') === 'expense') {
    await addReceipt(claimant, { number, name: 'ticket.jpg', bytes: aPhoto() })
  }
  await sendClaim(claimant, { number })
  return number
}

export async function theOfficers() {
  return {
    maureen: await anOfficer('co-chair', { name: 'Maureen', seat: 1 }),
    kwame: await anOfficer('co-chair', { name: 'Kwame', seat: 2 }),
    tom: await anOfficer('secretary', { name: 'Tom' }),
    joyce: await anOfficer('treasurer', { name: 'Joyce' }),
  }
}

export async function approvedBy(number: number, grantedPence: number, ...two: PersonActor[]) {
  for (const officer of two) await approveClaim(officer, { number, grantedPence })
}
