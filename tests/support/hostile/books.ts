import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { proposeRefund } from '@/lib/money/treasury/refunds/propose-refund'

/** Books with something in them: a small gift, a large one to check, and refunds that wait for a hand and for a second officer. */
export async function theBooks(treasurer: PersonActor, { personId }: { personId: string }) {
  const gift = (amountPence: number) =>
    recordMoney(treasurer, {
      nonce: newId(),
      kind: 'cash',
      amountPence,
      receivedOn: dateOf(now()),
      note: '',
      personId,
      permissible: false,
    })
  await gift(500)
  for (const amountPence of [3600, 60_000]) {
    const entryId = await gift(amountPence)
    await proposeRefund(treasurer, { entryId, amountPence, reason: 'decision' })
  }
}
