import { doWaitingJobs } from '@/lib/jobs/runner'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { matchPayout } from '@/lib/money/payouts/match-payout'
import { listPayouts } from '@/lib/money/payouts/read'
import { syncPayouts } from '@/lib/money/payouts/sync-payouts'
import { startReconciliation } from '@/lib/money/reconciliation/start-reconciliation'

/** The bank statement lies beside the screen: what came in agrees, but for one line, and the newest two are still to come. */
export async function comparePayouts(treasurer: PersonActor) {
  while ((await syncPayouts(system('payouts'))).more) {}
  const waiting: { id: string; amountPence: number; arrivesOn: string }[] = []
  for (let before: string | undefined; ; ) {
    const listed = (await listPayouts(treasurer, 'compare', before))!
    waiting.push(...listed.payouts)
    if (!listed.next) break
    before = listed.next
  }
  for (const [place, { id, amountPence, arrivesOn }] of waiting.entries()) {
    if (place < 2) continue
    const bankPence = place === 4 ? amountPence - 200 : amountPence
    await matchPayout(treasurer, { payoutId: id, bankPence, bankOn: arrivesOn })
  }
}

/** Our books and Stripe's, held against each other. */
export async function compareWithStripe(treasurer: PersonActor) {
  await startReconciliation(treasurer, {})
  await doWaitingJobs()
}
