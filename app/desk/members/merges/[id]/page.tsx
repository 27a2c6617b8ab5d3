import type { Metadata, Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { mergeParts } from '@/lib/records/merging/merge-parts'
import { getMerge, type ListedMerge } from '@/lib/records/merging/read'
import { mergeUndoDays } from '@/lib/records/merging/states'
import { requireOfficer } from '../../../require-officer'
import {
  confirmMergeAction,
  confirmUndoAction,
  declineMergeAction,
  proposeUndoAction,
} from '../actions'

export const metadata: Metadata = { title: 'A merge of two records' }

const titles: Record<ListedMerge['state'], string> = {
  proposed: 'Are these records one person’s?',
  confirmed: 'These records are merged',
  declined: 'These records are two people’s',
  lapsed: 'This merge was not confirmed in time',
  undone: 'This merge was undone',
}

export default async function Merge({ params }: PageProps<'/desk/members/merges/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(`/desk/members/merges/${id}`)
  if (!officer) return refused
  const merge = await getMerge(officer, id)
  if (!merge) return <PageNotFound />
  const form = <Hidden name="mergeId" value={merge.id} />
  const compare =
    `/desk/members/merges/new?keep=${merge.keptNumber}&other=${merge.otherNumber}` as Route
  return (
    <Page
      title={titles[merge.state]}
      eyebrow="Two records of one person"
      back={<BackLink href="/desk/members/merges">Two records of one person</BackLink>}
    >
      <SummaryList rows={rowsOf(merge)} />
      {merge.state === 'proposed' && (
        <>
          <p>
            Then number {memberNumberInWords(merge.otherNumber)} leads to{' '}
            {memberNumberInWords(merge.keptNumber)}; payments, dues, references, motions and notes
            go over to it. The other membership ends, its networks are left, and nobody signs in at
            its address any more, unless the record that is kept has none and takes it over. Both
            are told by email, or by a letter by post. Two officers can undo it for {mergeUndoDays}{' '}
            days.
          </p>
          <ButtonLink href={compare} variant="secondary">
            Compare both records
          </ButtonLink>
        </>
      )}
      {merge.undoProposedAt && merge.undoUntil && (
        <p>
          An officer proposed on {dayInWords(merge.undoProposedAt)} to undo this. When a second one
          confirms it, both records have what they had; what was added or changed since stays with
          number {memberNumberInWords(merge.keptNumber)}, and members of a network who were in touch
          have to ask again.
        </p>
      )}
      {merge.waits && <WaitsUntil {...merge.waits} />}
      <div className="flex flex-wrap gap-5">
        {merge.mayConfirm && (
          <Form action={confirmMergeAction}>
            {form}
            <SubmitButton>Confirm: they are one person</SubmitButton>
          </Form>
        )}
        {merge.mayDecline && (
          <Form action={declineMergeAction}>
            {form}
            <SubmitButton variant="secondary">Decline: they are two people</SubmitButton>
          </Form>
        )}
        {merge.mayProposeUndo && (
          <Form action={proposeUndoAction}>
            {form}
            <SubmitButton variant="secondary">Propose to undo it</SubmitButton>
          </Form>
        )}
        {merge.mayConfirmUndo && (
          <Form action={confirmUndoAction}>
            {form}
            <SubmitButton variant="warning">Confirm that it is undone</SubmitButton>
          </Form>
        )}
      </div>
    </Page>
  )
}

function rowsOf(merge: ListedMerge) {
  return [
    {
      term: 'Is kept',
      value: (
        <>
          <Name instead="Name erased">{merge.keptName}</Name>,{' '}
          <span className="code">{memberNumberInWords(merge.keptNumber)}</span>
        </>
      ),
    },
    {
      term: 'Leads to it',
      value: (
        <>
          <Name instead="Name erased">{merge.otherName}</Name>,{' '}
          <span className="code">{memberNumberInWords(merge.otherNumber)}</span>
        </>
      ),
    },
    {
      term: 'Taken from the other',
      value:
        merge.fromOther.map((part) => mergeParts[part].label).join(', ') ||
        'No details, only its history',
    },
    {
      term: 'Proposed',
      value: (
        <>
          <Name instead="An officer">{merge.byName}</Name>, {dayInWords(merge.proposedAt)}
        </>
      ),
    },
    ...(merge.undoUntil
      ? [{ term: 'Can be undone until', value: lastDayInWords(merge.undoUntil) }]
      : []),
  ]
}
