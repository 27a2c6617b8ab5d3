import type { Metadata } from 'next'
import { CallReturningOfficerForm } from '@/components/democracy/elections/calling/call-step-forms'
import { Page } from '@/components/layout/page'
import { can } from '@/lib/permissions'
import { saveReturningOfficerAction } from '../actions'
import { stepTitles } from '../draft-steps'
import { BackToDraft, datesRail, loadDraft, savedStep } from '../load-draft'

export const metadata: Metadata = { title: 'Who runs the election' }

export default async function DraftReturningOfficer({
  params,
}: PageProps<'/desk/elections/drafts/[id]/returning-officer'>) {
  const { officer, draft, refused } = await loadDraft({ params }, 'returning-officer')
  if (!officer) return refused
  return (
    <Page
      eyebrow="Call an election · step 4 of 5"
      title={stepTitles['returning-officer']}
      lead="One member runs the timetable. Three key-holders open the ballot box: the returning officer names them once the election is called."
      back={<BackToDraft {...draft} />}
      rail={datesRail(draft)}
    >
      <CallReturningOfficerForm
        {...savedStep(draft, 'returning-officer')}
        byName={can(officer, 'member.search')}
        action={saveReturningOfficerAction}
      />
    </Page>
  )
}
