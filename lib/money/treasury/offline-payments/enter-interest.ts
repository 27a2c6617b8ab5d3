import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { entryOfForm } from './entry-of-form'
import { momentOf } from './entry-time'

type Interest = { nonce: string; amountPence: number; receivedOn: string; note: string }

/** Interest that our bank paid: it came in, and is nobody's payment. */
export const enterInterest = verb(
  'ledger.enter',
  { subject: () => ({ personId: null }) },
  async (work, _, { nonce, amountPence, receivedOn, note }: Interest) => {
    const before = await entryOfForm(work, 'interest', nonce)
    if (before) return before
    const id = await enterEntry(work, {
      kind: 'interest',
      amountPence,
      occurredAt: momentOf(receivedOn, work.now),
      sourceKey: nonce,
      enteredBy: work.person.personId,
      note: note || null,
    })
    const subject = { kind: 'ledger-entry', id: id! }
    work.record('ledger.entered', subject, { kind: 'interest', amountPence })
    return id!
  },
)
