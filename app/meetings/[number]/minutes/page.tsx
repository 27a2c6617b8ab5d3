import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { ActionList } from '@/components/democracy/meetings/action-list'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Markdown } from '@/components/ui/markdown'
import { getApprovedMinutes } from '@/lib/democracy/meetings/minutes/read-minutes'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { dayInWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type Props = PageProps<'/meetings/[number]/minutes'>

export const metadata: Metadata = { title: 'Minutes of a meeting' }

/** Minutes as members read and print them. */
export default async function MinutesOfMeeting({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/meetings/${number}/minutes`)
  const minutes = await getApprovedMinutes(person, number)
  if (!minutes) return <PageNotFound />
  const { meeting, text, actions, approvedAt, decidedAt } = minutes
  const by = decidedAt
    ? `by the meeting of ${dayInWords(decidedAt)}`
    : `by two officers who did not write them, on ${dayInWords(approvedAt)}`
  return (
    <Page
      title={`Minutes of ${dayInWords(meeting.startsAt)}`}
      eyebrow={meetingTitle(meeting)}
      lead={`Approved ${by}. For members.`}
      back={<BackLink href={`/meetings/${number}` as Route}>The meeting</BackLink>}
    >
      <Markdown source={text} headings={2} />
      {actions.length > 0 && (
        <section aria-labelledby="actions">
          <SectionHeading id="actions">Who does what by when</SectionHeading>
          <ActionList actions={actions} />
        </section>
      )}
    </Page>
  )
}
