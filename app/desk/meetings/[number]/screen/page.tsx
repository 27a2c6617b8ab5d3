import type { Metadata } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { HallScreenOnDevice } from '@/components/democracy/meetings/live/hall-screen-on-device'
import { PageNotFound } from '@/components/layout/page-not-found'
import { getChairedMeeting } from '@/lib/democracy/meetings/running/read-running'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { shortDayInWords } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'

type Props = PageProps<'/desk/meetings/[number]/screen'>

export const metadata: Metadata = { title: 'The screen of the hall' }

/** For the projector. Without JavaScript it asks again every few seconds. */
export default async function HallScreen({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/meetings/${number}/screen`)
  if (!officer) return refused
  const chaired = await getChairedMeeting(officer, number)
  if (!chaired) return <PageNotFound />
  const { meeting, live } = chaired
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <HallScreenOnDevice
        first={live}
        address={`/meetings/${number}/live/stream`}
        title={`${meetingTitle(meeting)}, ${shortDayInWords(meeting.startsAt)}`}
        checkIn={
          meeting.checkInCode
            ? { at: siteUrl('/here').replace(/^https?:\/\//, ''), code: meeting.checkInCode }
            : undefined
        }
      />
    </>
  )
}
