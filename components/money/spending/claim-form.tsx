import { CheckStep } from '@/components/forms/check-step'
import { CheckedAnswer } from '@/components/forms/checked-answer'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { FormAction } from '@/lib/kernel/forms'
import { type ClaimKind, headingsFor } from '@/lib/money/spending/claim-kinds'
import { organisation } from '@/lib/organisation'
import { AccountFields, ClaimFields } from './claim-fields'

type Props = { id: string; kind: ClaimKind; make: FormAction }

/** A claim: filled in, checked, then kept. It is sent on the next page, with its receipts. */
export function ClaimForm({ id, kind, make }: Props) {
  return (
    <Form action={make} long>
      <CheckStep
        title="Check your answers"
        send="Save and continue"
        fill={
          <>
            <ClaimFields kind={kind} />
            {kind !== 'direct' && <AccountFields />}
          </>
        }
        check={
          <>
            <SummaryList rows={answers(kind)} />
            <p>Nothing is sent yet. On the next page you can add receipts.</p>
          </>
        }
      />
      <Hidden name="id" value={id} />
    </Form>
  )
}

function answers(kind: ClaimKind): SummaryRow[] {
  const heading = {
    term: 'Heading',
    value: <CheckedAnswer name="heading" words={organisation.spendingHeadings} />,
  }
  const day = {
    term: 'Date',
    value: (
      <>
        <CheckedAnswer name="spentOnDay" /> <CheckedAnswer name="spentOnMonth" />{' '}
        <CheckedAnswer name="spentOnYear" />
      </>
    ),
  }
  const account = [
    { term: 'Name on the account', value: <CheckedAnswer name="accountName" /> },
    { term: 'Sort code', value: <CheckedAnswer name="sortCode" /> },
    { term: 'Account number', value: <CheckedAnswer name="accountNumber" /> },
  ]
  return [
    ...(headingsFor(kind).length > 1 ? [heading] : []),
    { term: 'In your own words', value: <CheckedAnswer name="purpose" /> },
    ...(kind === 'hardship' ? [] : [day]),
    {
      term: 'Amount',
      value: (
        <>
          £<CheckedAnswer name="amount" />
        </>
      ),
    },
    ...(kind === 'direct' ? [] : account),
  ]
}
