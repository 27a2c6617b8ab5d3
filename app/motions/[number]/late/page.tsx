import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { PutLateForm } from '@/components/democracy/meetings/late-motions/late-motion-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getLateness } from '@/lib/democracy/meetings/late-motions/read-late-motions'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { dayInWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { putLateAction } from './actions'

type Props = PageProps<'/motions/[number]/late'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Put Motion ${number} to a meeting late` : 'Page not found' }
}

export default async function LatePage({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/late`)
  const lateness = await getLateness(person, number)
  if (!lateness) return <PageNotFound />
  return (
    <Page
      eyebrow={`Motion ${number}: ${lateness.title}`}
      title="Put it to a meeting after the last day"
      lead="The meeting first decides whether it debates your motion at all."
      back={<BackLink href={`/motions/${number}`}>{`Motion ${number}`}</BackLink>}
    >
      {lateness.choices.length > 0 ? (
        <PutLateForm
          number={number}
          meetings={lateness.choices.map((meeting) => ({
            value: String(meeting.number),
            label: `${meetingTitle(meeting)}, ${dayInWords(meeting.startsAt)}`,
          }))}
          action={putLateAction}
        />
      ) : (
        <Notice>
          There is no coming meeting for which this motion is late, or it is not seconded, or it is
          not yours.
        </Notice>
      )}
    </Page>
  )
}
