import 'server-only'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { bankChargeToConfirm } from '@/emails/money/bank-charge-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { officersWith } from '@/lib/people/officers/officers-now'

type Charge = { nonce: string; amountPence: number; chargedOn: string; note: string }

/**
 * The treasurer says what our bank took for itself, where there is no invoice to claim with. It stands in the books when a second
 * officer has confirmed it: it is money that left, and one officer alone could call anything a charge.
 */
export const proposeBankCharge = verb('bank-charge.propose', async (work, charge: Charge) => {
  const { nonce, amountPence, chargedOn, note } = charge
  const [made] = await work.tx
    .insert(bankCharges)
    .values({
      id: nonce,
      amountPence,
      chargedOn,
      note: note || null,
      state: 'proposed',
      proposedAt: work.now,
      proposedBy: work.person.personId,
    })
    .onConflictDoNothing()
    .returning({ id: bankCharges.id })
  if (!made) return
  work.record('bank-charge.proposed', { kind: 'bank-charge', id: made.id }, { amountPence })
  await emailConfirmers(work, { ...charge, wasPence: null })
})

type ToConfirm = Omit<Charge, 'note'> & { wasPence: number | null }

/** Whoever may confirm it, and has not proposed it. */
export async function emailConfirmers(
  work: Work,
  { nonce, amountPence, wasPence, chargedOn }: ToConfirm,
) {
  const { personId: proposedBy } = work.person
  const proposedByName = await readNameOfRecord(work.tx, proposedBy)
  const link = siteUrl('/desk/money/bank-charges')
  for (const { personId, email, name } of await officersWith(work, 'money.confirm')) {
    if (personId === proposedBy) continue
    await work.email(bankChargeToConfirm, {
      to: { email, personId },
      key: `${nonce}/${personId}`,
      props: { name, proposedBy: proposedByName, amountPence, wasPence, chargedOn, link },
    })
  }
}
