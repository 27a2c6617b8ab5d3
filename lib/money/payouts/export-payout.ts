import 'server-only'
import { and, count, eq, ne } from 'drizzle-orm'
import { balanceMovements } from '@/db/schema/money/payouts'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { csvLine, pounds } from '@/lib/kernel/csv'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { nameOfType } from './payout-wording'
import { isStripeId, listMovements } from './read'

type Wanted = { payoutId: string; reason: string }

const noteExport = verb('ledger.export', async (work, { payoutId, reason }: Wanted) => {
  if (!isStripeId(payoutId)) throw new Refusal('not-there')
  const [row] = await work.tx
    .select({ rows: count() })
    .from(balanceMovements)
    .where(and(eq(balanceMovements.payoutId, payoutId), ne(balanceMovements.type, 'payout')))
  const { rows } = row!
  work.record('payout.exported', { kind: 'payout', id: payoutId }, { rows, reason })
})

/** What was in one payout, line by line: first the audit, then the file. */
export async function exportPayout(actor: Actor, wanted: Wanted) {
  await noteExport(actor, wanted)
  return lines(actor, wanted)
}

const head = ['Date', 'What', 'Member', 'Amount (£)', 'Fee (£)', 'Paid out (£)', 'Stripe ID']

async function* lines(actor: Actor, { payoutId }: Wanted): AsyncGenerator<string> {
  yield csvLine(head)
  let after: string | undefined
  do {
    const page = await listMovements(actor, { payoutId, after, limit: 1000 })
    yield (page?.movements ?? [])
      .map(({ occurredAt, type, memberNumber, amountPence, feePence, sourceKey }) =>
        csvLine([
          dateOf(occurredAt),
          nameOfType(type),
          memberNumber ? memberNumberInWords(memberNumber) : null,
          pounds(amountPence),
          pounds(-feePence),
          pounds(amountPence - feePence),
          sourceKey,
        ]),
      )
      .join('')
    after = page?.next
  } while (after)
}
