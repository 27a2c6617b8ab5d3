import type { Metadata } from 'next'
import { CallPurposeForm } from '@/components/democracy/elections/calling/call-step-forms'
import { Page } from '@/components/layout/page'
import { savePurposeAction } from '../actions'
import { stepTitles } from '../draft-steps'
import { BackToDraft, datesRail, loadDraft, savedStep } from '../load-draft'

export const metadata: Metadata = { title: 'What the election is for' }

export default async function DraftPurpose({
  params,
}: PageProps<'/desk/elections/drafts/[id]/purpose'>) {
  const { draft, refused } = await loadDraft({ params }, 'purpose')
  if (!draft) return refused
  return (
    <Page
      eyebrow="Call an election · step 1 of 5"
      title={stepTitles.purpose}
      back={<BackToDraft {...draft} />}
      rail={datesRail(draft)}
    >
      <CallPurposeForm {...savedStep(draft, 'purpose')} title="" action={savePurposeAction} />
    </Page>
  )
}
