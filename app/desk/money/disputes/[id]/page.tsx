import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type DisputeFound, getDispute } from '@/lib/money/disputes/read'
import { adviceOn, disputeStage, stageNames } from '@/lib/money/disputes/stages'
import { methodNames } from '@/lib/money/subscriptions/dues-in-words'
import { requireOfficer } from '../../../require-officer'
import { noteDisputeAction } from '../actions'

export const metadata: Metadata = { title: 'A payment that a bank questions' }

export default async function Dispute({ params }: PageProps<'/desk/money/disputes/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(
    `/desk/money/disputes/${encodeURIComponent(id)}`,
  )
  if (!officer) return refused
  const found = await getDispute(officer, id)
  if (!found) return <PageNotFound />
  const { dispute, mayNote } = found
  return (
    <Page
      title={`A bank questions ${inPounds(dispute.amountPence)}`}
      eyebrow={stageNames[disputeStage(dispute.status)]}
      back={<BackLink href={'/desk/money/disputes'}>Disputes</BackLink>}
    >
      <SummaryList title="The dispute" rows={facts(found)} />
      {adviceOn(dispute).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {mayNote && (
        <Form action={noteDisputeAction}>
          <Hidden name="disputeId" value={dispute.id} />
          <Hidden name="status" value={dispute.status} />
          <SubmitButton>Remove it from the list</SubmitButton>
        </Form>
      )}
    </Page>
  )
}

function facts({ dispute, name, number, entryId, paidAt }: DisputeFound) {
  const paid = paidAt ? dayInWords(paidAt) : 'Not in our books yet'
  return [
    {
      term: 'Member',
      value: number ? (
        <Link prefetch={false} href={`/desk/money/members/${number}` as Route}>
          <Name instead="No name recorded">{name}</Name>
        </Link>
      ) : (
        <Name instead="No name recorded">{name}</Name>
      ),
    },
    {
      term: 'The payment',
      value: entryId ? (
        <Link prefetch={false} href={`/desk/money/entries/${entryId}` as Route}>
          {paid}
        </Link>
      ) : (
        paid
      ),
    },
    { term: 'Paid by', value: methodNames[dispute.method ?? ''] ?? 'Not known' },
    {
      term: 'Taken back so far',
      value: dispute.takenPence === 0 ? 'Nothing' : inPounds(dispute.takenPence),
    },
    {
      term: 'Answer by',
      value: dispute.answerBy ? lastDayInWords(dispute.answerBy) : 'No answer needed',
    },
    { term: 'Reason the bank gave', value: dispute.reason.replaceAll('_', ' ') },
    { term: 'Opened', value: dayInWords(dispute.openedAt) },
    { term: 'Number at Stripe', value: dispute.id },
  ]
}
