import 'server-only'
import { sql } from 'drizzle-orm'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { cashInHand } from './cash-in-hand'
import { entryOfForm } from './entry-of-form'
import { momentOf } from './entry-time'

type PaidIn = { nonce: string; amountPence: number; paidInOn: string; note: string }

/** Cash that was taken to the bank: it changes where the money is, not how much there is. */
export const payInCash = verb(
  'ledger.enter',
  // The group's cash is nobody's own.
  { subject: () => ({ personId: null }) },
  async (work, _, { nonce, amountPence, paidInOn, note }: PaidIn) => {
    if (await entryOfForm(work, 'paid-in', nonce)) return
    await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('paid-in'))`)
    if (amountPence > (await cashInHand(work.tx))) throw new Refusal('ledger.more-than-cash')
    const id = await enterEntry(work, {
      kind: 'paid-in',
      amountPence: -amountPence,
      occurredAt: momentOf(paidInOn, work.now),
      sourceKey: nonce,
      enteredBy: work.person.personId,
      note: note || null,
    })
    work.record('ledger.paid-in', { kind: 'ledger-entry', id: id! }, { amountPence })
  },
)
