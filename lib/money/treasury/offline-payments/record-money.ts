import 'server-only'
import { donorChecks, donors } from '@/db/schema/money/ledger'
import { paidByHand } from '@/emails/money/paid-by-hand'
import { atWallTime } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import type { HandPaidPeriod } from '@/lib/money/subscriptions/by-hand/hand-paid-period'
import { organisation } from '@/lib/organisation'
import { addresseeOf } from '@/lib/people/members/addressee'
import { takeDuesByHand } from './dues-by-hand'
import { entryOfForm } from './entry-of-form'
import { momentOf } from './entry-time'
import type { RecordedMoney } from './forms'

/**
 * The treasurer enters money that came by hand, once, however often the form is sent. Dues give standing at once.
 * Answers the entry.
 */
export const recordMoney = verb('ledger.enter', async (work, money: RecordedMoney) => {
  const { nonce, kind, amountPence, personId, dues } = money
  const officer = work.person.personId
  const before = await entryOfForm(work, kind, nonce)
  if (before) return before
  const occurredAt = momentOf(money.receivedOn, work.now)
  const period =
    personId && dues
      ? await takeDuesByHand(work, {
          ...{ personId, amountPence, receivedAt: occurredAt },
          ...{ ...dues, times: dues.times ?? 1 },
        })
      : undefined
  const entryId = await enterEntry(work, {
    kind,
    amountPence,
    occurredAt,
    personId,
    band: dues?.band,
    periodStartsOn: period?.startsOn,
    periodEndsBefore: period?.endsBefore,
    sourceKey: nonce,
    enteredBy: officer,
    note: money.note || null,
  })
  work.record('ledger.entered', { kind: 'ledger-entry', id: entryId! }, { kind, amountPence })
  if (money.donorName) {
    await work.tx.insert(donors).values({ entryId: entryId!, name: money.donorName })
  }
  if (money.permissible) {
    const check = { outcome: 'permissible', checkedAt: work.now, checkedBy: officer }
    await work.tx.insert(donorChecks).values({ entryId: entryId!, ...check })
  }
  if (period) await tellPaid(work, money, occurredAt, period)
  return entryId!
})

async function tellPaid(
  work: Work,
  money: RecordedMoney,
  paidAt: Date,
  { endsBefore }: HandPaidPeriod,
) {
  const payer = await addresseeOf(work.tx, money.personId!)
  if (!payer) return
  await work.email(paidByHand, {
    to: payer,
    key: money.nonce,
    props: {
      name: payer.name,
      amountPence: money.amountPence,
      paidAt: paidAt.toISOString(),
      band: organisation.bands[money.dues!.band].name,
      until: atWallTime(endsBefore).toISOString(),
    },
  })
}
