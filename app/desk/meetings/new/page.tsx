import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { MeetingTermsForm } from '@/components/democracy/meetings/meeting-terms-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { draftMeetingAction } from '../actions'

export const metadata: Metadata = { title: 'Call a meeting' }

export default async function NewMeeting() {
  const { officer, refused } = await requireOfficer('/desk/meetings/new')
  if (!officer) return refused
  const refusal = refusalOf(officer, 'meeting.call')
  return (
    <Page
      title="Call a meeting"
      eyebrow="Meetings"
      lead="First when and where, then the agenda. Nobody else sees it until you give notice."
      back={<BackLink href={'/desk/meetings' as Route}>Meetings</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <MeetingTermsForm
          action={draftMeetingAction}
          example={boxesOf(dateOf(addDays(now(), 28)))}
        />
      )}
    </Page>
  )
}
