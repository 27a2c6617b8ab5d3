import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { NeedsForm } from '@/components/democracy/meetings/needs-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { dayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { sayWhatIsNeededAction } from '../../actions'

export const metadata: Metadata = { title: 'What you need to take part' }

export default async function Needs({ params }: PageProps<'/meetings/[number]/needs'>) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/meetings/${number}/needs`)
  const meeting = await getMeeting(person, number)
  if (!meeting) return <PageNotFound />
  const { answer } = meeting
  const comes = answer !== undefined && answer.coming !== 'no'
  return (
    <Page
      title="What you need to take part"
      eyebrow={`${meetingTitle(meeting)} · ${dayInWords(meeting.startsAt)}`}
      back={<BackLink href={`/meetings/${number}` as Route}>The meeting</BackLink>}
    >
      {meeting.mayAnswer && comes ? (
        <NeedsForm
          action={sayWhatIsNeededAction}
          number={number}
          travels={answer.coming === 'room'}
          answer={answer}
        />
      ) : (
        <Notice>{refusals[meeting.mayAnswer ? 'meeting.not-coming' : 'meeting.begun']}</Notice>
      )}
    </Page>
  )
}
