import type { Metadata } from 'next'
import Link from 'next/link'
import { CallCheck } from '@/components/democracy/elections/calling/call-check'
import { SendCallForm } from '@/components/democracy/elections/calling/call-step-forms'
import { DateLine } from '@/components/democracy/elections/calling/date-line'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { draftMark } from '@/lib/democracy/elections/calling/drafts/draft-mark'
import { typedSoFar } from '@/lib/democracy/elections/calling/drafts/steps'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import { nameOfVotingMember } from '@/lib/democracy/elections/calling/name-of-voting-member'
import { sendDraftAction } from '../actions'
import { draftSteps, stepTitles } from '../draft-steps'
import { BackToDraft, loadDraft, plannedDates, stepAddress } from '../load-draft'

export const metadata: Metadata = { title: 'Check the election' }

export default async function CheckDraft({
  params,
}: PageProps<'/desk/elections/drafts/[id]/check'>) {
  const { officer, draft, refused } = await loadDraft({ params }, 'check')
  if (!officer) return refused
  const { id, steps } = draft
  const frame = {
    eyebrow: 'Call an election · step 5 of 5',
    title: stepTitles.check,
    back: <BackToDraft {...draft} />,
  }
  const { complete, next } = await draftSteps(officer, draft)
  const call = callForm.safeParse({ id, ...typedSoFar(steps) })
  if (!complete || !call.success)
    return (
      <Page {...frame}>
        <Notice title="Something is still missing">
          <Link prefetch={false} href={next.href}>
            {next.label}
          </Link>
        </Notice>
      </Page>
    )
  const returningOfficerName = await nameOfVotingMember(officer, call.data.returningOfficer)
  return (
    <Page {...frame}>
      <CallCheck
        call={call.data}
        returningOfficerName={returningOfficerName}
        change={(step) => stepAddress(id, step)}
      />
      <h2>The dates</h2>
      <DateLine dates={plannedDates(draft) ?? []} />
      <p>
        We will email the dates to every current member. After that, dates still to come can only be
        moved later, with a reason, until the ballot paper is published. The dates of nominations
        are fixed once they open. You can cancel the election until voting opens.
      </p>
      <SendCallForm id={id} seen={draftMark(steps)} action={sendDraftAction} />
    </Page>
  )
}
