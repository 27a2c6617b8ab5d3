import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { getEntry } from '@/lib/money/treasury/accounts/read-entry'
import { donorOutcomes } from '@/lib/money/treasury/offline-payments/forms'
import { organisation } from '@/lib/organisation'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { checkDonorAction } from '../../actions'

export const metadata: Metadata = { title: 'Check the donor' }

export default async function CheckDonor({ params }: PageProps<'/desk/money/entries/[id]/donor'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(
    `/desk/money/entries/${encodeURIComponent(id)}/donor`,
  )
  if (!officer) return refused
  const found = await getEntry(officer, id)
  if (!found || found.donorOutcome) return <PageNotFound />
  const { entry, correctedPence, member, donorName } = found
  const refusal = refusalOf(officer, 'donor.check', entry)
  return (
    <Page
      title={`Is ${isolateName(member?.name || donorName || 'the donor')} a permissible donor for ${inPounds(correctedPence)}?`}
      eyebrow="Large payments"
      back={<BackLink href={'/desk/money/large-payments'}>Large payments</BackLink>}
    >
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <Form action={checkDonorAction}>
          <Hidden name="entryId" value={entry.id} />
          <RadioGroup
            name="outcome"
            legend="What did you find out?"
            hint={`Above ${inPounds(organisation.rules.donorCheckPence)} we may only keep donations from someone on a UK electoral register, or from a body the law allows.`}
            options={Object.entries(donorOutcomes).map(([value, label]) => ({ value, label }))}
          />
          <SubmitButton>Save</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
