import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { MeetingTermsForm } from '@/components/democracy/meetings/meeting-terms-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getMeetingAtDesk, type MeetingAtDesk } from '@/lib/democracy/meetings/read'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { typedWhenAndWhere } from '@/lib/democracy/meetings/when-and-where'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { changeMeetingAction } from '../../actions'

export const metadata: Metadata = { title: 'Change this meeting' }

type Props = PageProps<'/desk/meetings/[number]/change'>

export default async function ChangeMeeting({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/meetings/${number}/change`)
  if (!officer) return refused
  const meeting = await getMeetingAtDesk(officer, number)
  if (!meeting) return <PageNotFound />
  const open = meeting.state === 'draft' || (meeting.state === 'called' && !meeting.begun)
  return (
    <Page
      title="Change this meeting"
      eyebrow={meetingTitle(meeting)}
      lead={
        meeting.state === 'called'
          ? 'We email everyone it is for if the date, the time or the place changes. Another day needs the whole notice again.'
          : undefined
      }
      back={<BackLink href={`/desk/meetings/${number}` as Route}>The meeting</BackLink>}
    >
      {open ? (
        <MeetingTermsForm
          action={changeMeetingAction}
          example={boxesOf(dateOf(addDays(now(), 28)))}
          meeting={typed(meeting)}
        />
      ) : (
        <Notice>{refusals['meeting.over']}</Notice>
      )}
    </Page>
  )
}

/** A meeting as its form shows it. */
function typed(meeting: MeetingAtDesk) {
  const { number, revision, kind, group, place } = meeting
  return {
    number,
    revision,
    kind,
    whose: group ? 'group' : place ? 'place' : 'all',
    group: group ?? undefined,
    place: place ?? undefined,
    ...typedWhenAndWhere(meeting),
    chair: meeting.chair ?? undefined,
    words: meeting.words ?? undefined,
    access: meeting.access ?? undefined,
    children: meeting.children ?? undefined,
    travel: meeting.travel ?? undefined,
    onlineHow: meeting.onlineHow ?? undefined,
  }
}
