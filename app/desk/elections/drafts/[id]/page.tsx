import type { Metadata, Route } from 'next'
import { DiscardCallForm } from '@/components/democracy/elections/calling/call-step-forms'
import { CallSteps } from '@/components/democracy/elections/calling/call-steps'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { SuccessMessage } from '@/components/ui/success-message'
import { momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { isolateName } from '@/lib/kernel/isolate-name'
import { officerWith } from '@/lib/organisation'
import { discardDraftAction } from './actions'
import { draftSteps } from './draft-steps'
import { datesRail, loadDraft } from './load-draft'

export const metadata: Metadata = { title: 'Call an election' }

const successMessages = {
  saved: 'Saved.',
  dates: 'Dates filled in, with the shortest times our rules allow. You can change any of them.',
}

type Props = PageProps<'/desk/elections/drafts/[id]'>

export default async function ElectionDraftPage({ params, searchParams }: Props) {
  const { officer, draft, refused } = await loadDraft({ params }, '')
  if (!officer) return refused
  const { steps, next } = await draftSteps(officer, draft)
  const savedBy = draft.own ? 'you' : isolateName(draft.savedBy || 'someone whose name is withheld')
  return (
    <Page
      eyebrow="Call an election · saved, not sent yet"
      title={draft.title}
      back={<BackLink href="/desk/elections">Elections</BackLink>}
      rail={datesRail(draft)}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <CallSteps steps={steps} />
      <p>
        <ButtonLink href={next.href as Route}>{next.label}</ButtonLink>
      </p>
      <p className="text-ink-soft text-sm">
        {`Last saved by ${savedBy} on ${momentInWords(draft.savedAt)}. ${capital(officerWith('elections.call'))} can continue it.`}
      </p>
      <Details summary="Discard this election">
        <p>Everything you have filled in here will be deleted. Nobody has been told of it yet.</p>
        <DiscardCallForm id={draft.id} action={discardDraftAction} />
      </Details>
    </Page>
  )
}
