import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { inWords } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { getBookedCharge } from '@/lib/money/treasury/bank-charges/list-bank-charges'
import { officerWith } from '@/lib/organisation'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { correctBankChargeAction } from '../../actions'

export const metadata: Metadata = { title: 'Correct a bank charge' }

export default async function CorrectBankCharge({
  params,
}: PageProps<'/desk/money/bank-charges/[id]/correct'>) {
  const { id } = await params
  const here = `/desk/money/bank-charges/${encodeURIComponent(id)}/correct`
  const { officer, refused } = await requireOfficer(here)
  if (!officer) return refused
  const charge = await getBookedCharge(officer, id)
  if (!charge) return <PageNotFound />
  const refusal =
    refusalOf(officer, 'bank-charge.propose') ??
    (charge.waits ? 'bank-charge.correction-waits' : undefined)
  return (
    <Page
      title="Correct a bank charge"
      eyebrow={`${inPounds(charge.bookedPence)} on ${inWords(charge.chargedOn)}`}
      back={<BackLink href="/desk/money/bank-charges">Bank charges</BackLink>}
    >
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <Form action={correctBankChargeAction}>
          <Hidden name="nonce" value={newId()} />
          <Hidden name="chargeId" value={charge.id} />
          <p>
            The books say {inPounds(charge.bookedPence)}
            {charge.note && `, reference ${charge.note}`}. That entry stays; a second entry corrects
            it when {officerWith('money.confirm')} confirms it. If there was no charge, enter 0.
          </p>
          <TextField name="right" label="Correct amount" prefix="£" width={6} inputMode="decimal" />
          <SubmitButton>Send to a second officer</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
