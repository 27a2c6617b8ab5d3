import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { AskToSpeakForms } from '@/components/democracy/meetings/live/ask-to-speak-forms'
import { CheckInOnline, CheckInWithCode } from '@/components/democracy/meetings/live/check-in-forms'
import { FollowOnDevice } from '@/components/democracy/meetings/live/follow-on-device'
import { HandCountForm } from '@/components/democracy/meetings/live/hand-count-form'
import { MeetingOnDevice } from '@/components/democracy/meetings/live/meeting-on-device'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getRunningMeeting } from '@/lib/democracy/meetings/running/read-running'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { dayInWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  askToSpeakAction,
  castInMeetingAction,
  castOptionsInMeetingAction,
  checkInOnlineAction,
  checkInWithCodeAction,
  leaveMeetingAction,
  leaveSpeakingListAction,
  writeHandCountAction,
} from './actions'

type Props = PageProps<'/meetings/[number]/live'>

export const metadata: Metadata = { title: 'The meeting now' }

const successMessages = {
  here: 'You are checked in.',
  left: 'You have left the meeting.',
  asked: 'You are on the list.',
  unasked: 'You are off the list.',
  counted: 'Your figures are written down.',
}

const votedMessage = { voted: 'Your ballot is in the ballot box.' }

export default async function LiveMeetingPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/meetings/${number}/live`)
  const running = await getRunningMeeting(person, number)
  if (!running) return <PageNotFound />
  const { meeting, live, own } = running
  const { done } = await searchParams
  const begun = meeting.state === 'open' || meeting.state === 'closed'
  return (
    <Page
      title={meetingTitle(meeting)}
      eyebrow={dayInWords(meeting.startsAt)}
      back={<BackLink href={`/meetings/${number}` as Route}>Agenda and papers</BackLink>}
      rail={
        live.open && own.mayAttend ? (
          <Rail label="Taking part">
            {own.here ? (
              <RailSection title="Take part">
                <AskToSpeakForms
                  number={number}
                  open={live.listOpen}
                  quotaOrder={meeting.quotaOrder}
                  waits={live.waiting.some(
                    ({ id, kind }) => kind === 'speech' && own.speaks.includes(id),
                  )}
                  ask={askToSpeakAction}
                  leaveList={leaveSpeakingListAction}
                  leave={leaveMeetingAction}
                />
              </RailSection>
            ) : (
              <RailSection title="Check in">
                {meeting.venue && <CheckInWithCode action={checkInWithCodeAction} />}
                {meeting.onlineLink && (
                  <>
                    <p>
                      <a href={meeting.onlineLink} rel="noreferrer" className="break-words">
                        Join online
                      </a>
                    </p>
                    <CheckInOnline action={checkInOnlineAction} number={number} />
                  </>
                )}
              </RailSection>
            )}
            {!own.onRoll && (
              <RailSection title="Your vote">
                <p>
                  You are not on the roll of this meeting, which was frozen when it was opened. You
                  can be there and speak, but not vote, and you do not count for the quorum.
                </p>
              </RailSection>
            )}
          </Rail>
        ) : undefined
      }
    >
      {/* Of hands that were counted before, nothing while others go up. */}
      {running.telling?.written !== false && (
        <SuccessMessage messages={successMessages} done={done} />
      )}
      {running.teller && <FollowOnDevice address={`/meetings/${number}/live/stream`} />}
      {running.telling && live.vote && (
        <HandCountForm
          {...running.telling}
          number={number}
          vote={live.vote}
          count={writeHandCountAction}
        />
      )}
      {begun ? (
        <MeetingOnDevice
          first={live}
          address={`/meetings/${number}/live/stream`}
          number={number}
          own={own}
          cast={castInMeetingAction}
          castOptions={castOptionsInMeetingAction}
          voted={<SuccessMessage messages={votedMessage} done={done} />}
        />
      ) : (
        <Notice>The meeting has not been opened yet.</Notice>
      )}
    </Page>
  )
}
