import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { RequisitionDateForm } from '@/components/democracy/meetings/requisition-date-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { firstDayFor } from '@/lib/democracy/meetings/meeting-rules'
import { noticeSentence } from '@/lib/democracy/meetings/notice-too-short'
import { getRequisition } from '@/lib/democracy/meetings/requisitions/read-requisitions'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { proposeDateAction } from '../../actions'

type Props = PageProps<'/meetings/requisitions/[number]/date'>

export const metadata: Metadata = { title: 'Set the date of the special meeting' }

/** One of those who called for a meeting says when and where it is, because the officers have not. */
export default async function RequisitionDate({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/meetings/requisitions/${number}/date`)
  const requisition = await getRequisition(person, number)
  if (!requisition) return <PageNotFound />
  return (
    <Page
      eyebrow="Special meeting"
      title="Set the date of the special meeting"
      lead={noticeSentence('special', now())}
      back={
        <BackLink href={`/meetings/requisitions/${number}` as Route}>
          What members called for
        </BackLink>
      }
    >
      {requisition.dates?.mayPropose ? (
        <>
          <p>
            You propose when and where. As soon as another of those who called for it confirms
            exactly that, notice goes to all members. Members can read what you propose but not who
            proposes it. Officers can, in the audit log, which keeps it for good.
          </p>
          <RequisitionDateForm
            number={number}
            example={boxesOf(firstDayFor('special', now()))}
            action={proposeDateAction}
          />
        </>
      ) : (
        <Notice>{refusals['requisition.not-overdue']}</Notice>
      )}
    </Page>
  )
}
