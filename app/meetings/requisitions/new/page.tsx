import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OpenRequisitionForm } from '@/components/democracy/meetings/open-requisition-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { openRequisitionAction } from '../actions'
import { requisitionRule } from '../requisition-sentences'

export const metadata: Metadata = { title: 'Call for a special meeting' }

export default async function NewRequisition() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/meetings/requisitions/new')
  const refusal = refusalOf(person, 'requisition.open')
  return (
    <Page
      title="Call for a special meeting"
      lead={refusal ? undefined : requisitionRule()}
      back={<BackLink href="/meetings">Meetings</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <>
          <p>
            You are the first to call for it, and other members add their names on its page. It is
            for all of us: groups and places call their own meetings.
          </p>
          <OpenRequisitionForm action={openRequisitionAction} id={newId()} />
        </>
      )}
    </Page>
  )
}
