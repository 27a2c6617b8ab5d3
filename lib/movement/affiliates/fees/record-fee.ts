import 'server-only'
import { eq } from 'drizzle-orm'
import { donors } from '@/db/schema/money/ledger'
import { affiliateFees, affiliates, affiliateYears } from '@/db/schema/movement/affiliates'
import { affiliateFeeReceived } from '@/emails/movement/affiliate-fee-received'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import type { HandKind } from '@/lib/money/ledger/entry-kinds'
import { entryOfForm } from '@/lib/money/treasury/offline-payments/entry-of-form'
import { momentOf } from '@/lib/money/treasury/offline-payments/entry-time'
import { contactOf } from '../lock-affiliate'
import { yearsOfOne } from '../read-years'
import { feeReference } from '../years'

type Fee = {
  nonce: string
  yearId: string
  kind: HandKind
  amountPence: number
  /** `YYYY-MM-DD` */
  receivedOn: string
}

/**
 * The treasurer enters a fee that came, once, however often the form is sent: it is in the books with the organisation's name, because the law counts a fee
 * for an affiliation as a donation (PPERA 2000, section 50 and Schedule 7). Two who enter it at once do not make it paid twice.
 */
export const recordFee = verb(
  'affiliate.record-fee',
  { knownTo: 'money.read', subject: lockYear },
  async (work, { affiliate, year }, { nonce, kind, amountPence, receivedOn }: Fee) => {
    if (await entryOfForm(work, kind, nonce)) return
    const left = year.feePence - year.paidPence
    if (left <= 0) throw new Refusal('affiliate.paid-already')
    if (amountPence > left) throw new Refusal('affiliate.more-than-owed')
    const { id, number, name } = affiliate
    const reference = feeReference(number, year.endsBefore)
    const entryId = (await enterEntry(work, {
      kind,
      amountPence,
      occurredAt: momentOf(receivedOn, work.now),
      purpose: 'affiliation',
      sourceKey: nonce,
      enteredBy: work.person.personId,
      note: reference,
    }))!
    await work.tx.insert(donors).values({ entryId, name })
    await work.tx.insert(affiliateFees).values({ entryId, yearId: year.id })
    work.record('ledger.entered', { kind: 'ledger-entry', id: entryId }, { kind, amountPence })
    work.record('affiliate.fee-recorded', { kind: 'affiliate', id }, { number, amountPence })
    const contact = contactOf(affiliate)
    if (!contact) return
    await work.email(affiliateFeeReceived, {
      to: { email: contact.email },
      key: `${id}/${entryId}`,
      props: {
        name: contact.name,
        organisation: name,
        amountPence,
        leftPence: left - amountPence,
        reference,
        link: contact.link,
      },
    })
  },
)

/** The year that is paid for, with its affiliate held: whoever pays for it next waits. */
async function lockYear(work: Work, { yearId }: { yearId: string }) {
  const [found] = await work.tx
    .select({ affiliate: affiliates })
    .from(affiliates)
    .innerJoin(affiliateYears, eq(affiliateYears.affiliateId, affiliates.id))
    .where(eq(affiliateYears.id, yearId))
    .for('update', { of: affiliates })
  if (!found) return undefined
  const { affiliate } = found
  const years = await yearsOfOne(work.tx, affiliate.id)
  return {
    affiliate,
    year: years.find(({ id }) => id === yearId)!,
    personId: affiliate.contactId,
  }
}
