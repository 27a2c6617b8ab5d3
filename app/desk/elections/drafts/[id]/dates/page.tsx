import type { Metadata } from 'next'
import {
  CallDatesForm,
  CallStartForm,
} from '@/components/democracy/elections/calling/call-step-forms'
import { Page } from '@/components/layout/page'
import { Details } from '@/components/ui/details'
import { draftKind, typedSoFar } from '@/lib/democracy/elections/calling/drafts/steps'
import { inBoxes } from '@/lib/democracy/elections/calling/timetable'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { saveDatesAction, saveStartAction } from '../actions'
import { stepTitles } from '../draft-steps'
import { BackToDraft, datesRail, loadDraft, savedStep } from '../load-draft'

export const metadata: Metadata = { title: 'When the election is' }

export default async function DraftDates({
  params,
}: PageProps<'/desk/elections/drafts/[id]/dates'>) {
  const { draft, refused } = await loadDraft({ params }, 'dates')
  if (!draft) return refused
  const step = savedStep(draft, 'dates')
  const start = (
    <CallStartForm {...step} start={inBoxes(addDays(now(), 7))} action={saveStartAction} />
  )
  return (
    <Page
      eyebrow="Call an election · step 3 of 5"
      title={stepTitles.dates}
      back={<BackToDraft {...draft} />}
      rail={datesRail(draft)}
    >
      {step.typed ? (
        <>
          <Details summary="Start from another day">{start}</Details>
          <CallDatesForm
            {...step}
            kind={draftKind(typedSoFar(draft.steps))}
            action={saveDatesAction}
          />
        </>
      ) : (
        start
      )}
    </Page>
  )
}
