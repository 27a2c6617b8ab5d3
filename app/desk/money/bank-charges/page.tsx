import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { BankChargesToConfirm } from '@/components/money/treasury/bank-charges-to-confirm'
import { BankMoneyForm } from '@/components/money/treasury/bank-money-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Table } from '@/components/ui/table'
import { inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { newId } from '@/lib/kernel/ids'
import { toThePenny } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { listBankCharges } from '@/lib/money/treasury/bank-charges/list-bank-charges'
import { officerWith } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { bankLineInAddress } from '../entries/bank-line-in-address'
import {
  confirmBankChargeAction,
  declineBankChargeAction,
  proposeBankChargeAction,
} from './actions'

export const metadata: Metadata = { title: 'Bank charges' }

const successMessages = {
  proposed: 'Sent to a second officer. It is added to the books when they confirm it.',
  correction: 'Sent to a second officer. The books are corrected when they confirm it.',
  confirmed: 'Confirmed and entered in the books.',
  declined: 'Declined. The books have not changed.',
}

export default async function BankCharges({ searchParams }: PageProps<'/desk/money/bank-charges'>) {
  const { officer, refused } = await requireOfficer('/desk/money/bank-charges')
  if (!officer) return refused
  const query = await searchParams
  const list = await listBankCharges(officer)
  return (
    <Page
      title="Bank charges"
      eyebrow="Money"
      lead={`What our bank took for itself, without an invoice. ${capital(officerWith('money.handle'))} enters it, and ${officerWith('money.confirm')} has to confirm it.`}
      back={<BackLink href="/desk/money/bank">Bank</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={query.done} />
      {!list && <Notice>{refusals['not-allowed']}</Notice>}
      {list && (
        <section className="flow">
          <h2>To confirm</h2>
          {list.waiting.length === 0 && <EmptyState title="No bank charges to confirm" />}
          <BankChargesToConfirm
            waiting={list.waiting}
            confirm={confirmBankChargeAction}
            decline={declineBankChargeAction}
          />
        </section>
      )}
      {can(officer, 'bank-charge.propose') && (
        <section className="flow">
          <h2>Enter a bank charge</h2>
          <BankMoneyForm
            action={proposeBankChargeAction}
            nonce={newId()}
            date="charged"
            legend="When did the bank take it?"
            button="Send to a second officer"
            {...bankLineInAddress(query)}
          />
        </section>
      )}
      {list && list.decided.length > 0 && (
        <Table
          caption="Recently decided"
          columns={[
            { key: 'day', head: 'Date' },
            { key: 'state', head: 'Status' },
            { key: 'by', head: 'By' },
            { key: 'amount', head: 'Amount', numeric: true },
          ]}
          rows={list.decided.map(({ charge, decidedBy }) => ({
            id: charge.id,
            cells: {
              day: inWords(charge.chargedOn),
              state: <Decided charge={charge} />,
              by:
                charge.state === 'lapsed' ? (
                  'Nobody, in time'
                ) : (
                  <Name instead="An officer">{decidedBy}</Name>
                ),
              amount: toThePenny(charge.amountPence),
            },
          }))}
        />
      )}
    </Page>
  )
}

function Decided({ charge }: { charge: { id: string; state: string; corrects: string | null } }) {
  if (charge.state === 'lapsed') return charge.corrects ? 'Correction lapsed' : 'Lapsed'
  if (charge.state === 'declined') return charge.corrects ? 'Correction declined' : 'Declined'
  if (charge.corrects) return 'Corrected to this'
  return (
    <Link prefetch={false} href={`/desk/money/bank-charges/${charge.id}/correct` as Route}>
      Confirmed
    </Link>
  )
}
