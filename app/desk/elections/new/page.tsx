import type { Metadata } from 'next'
import { CallPurposeForm } from '@/components/democracy/elections/calling/call-step-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { startDraftAction } from '../drafts/[id]/actions'

export const metadata: Metadata = { title: 'Call an election' }

/** The first step. The others have pages of their own once this one is saved. */
export default async function NewElection() {
  const { officer, refused } = await requireOfficer('/desk/elections/new')
  if (!officer) return refused
  const refusal = refusalOf(officer, 'election.call')
  const year = dateOf(addDays(now(), 30)).slice(0, 4)
  return (
    <Page
      eyebrow="Call an election · step 1 of 5"
      title="What it is for"
      back={<BackLink href="/desk/elections">Elections</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <CallPurposeForm
          id={newId()}
          seen=""
          title={`Election of officers ${year}`}
          action={startDraftAction}
        />
      )}
    </Page>
  )
}
