import type { Metadata } from 'next'
import { CallPositionsForm } from '@/components/democracy/elections/calling/call-step-forms'
import { Page } from '@/components/layout/page'
import { draftDates, draftKind, typedSoFar } from '@/lib/democracy/elections/calling/drafts/steps'
import { dateOf } from '@/lib/kernel/calendar'
import { boxesOf } from '@/lib/kernel/form-fields'
import { savePositionsAction } from '../actions'
import { stepTitles } from '../draft-steps'
import { BackToDraft, datesRail, loadDraft, savedStep } from '../load-draft'

export const metadata: Metadata = { title: 'What is voted on' }

export default async function DraftPositions({
  params,
}: PageProps<'/desk/elections/drafts/[id]/positions'>) {
  const { draft, refused } = await loadDraft({ params }, 'positions')
  if (!draft) return refused
  const typed = typedSoFar(draft.steps)
  const dates = draftDates(typed)
  return (
    <Page
      eyebrow="Call an election · step 2 of 5"
      title={stepTitles.positions}
      back={<BackToDraft {...draft} />}
      rail={datesRail(draft)}
    >
      <CallPositionsForm
        {...savedStep(draft, 'positions')}
        kind={draftKind(typed)}
        last={dates && boxesOf(dateOf(dates.challengesUntil))}
        action={savePositionsAction}
      />
    </Page>
  )
}
