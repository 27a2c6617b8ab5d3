import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { ActionList } from '@/components/democracy/meetings/action-list'
import { Agenda } from '@/components/democracy/meetings/agenda'
import { AreYouComing } from '@/components/democracy/meetings/are-you-coming'
import { CompositesOfMeeting } from '@/components/democracy/meetings/composites/composites-of-meeting'
import { LateMotionList } from '@/components/democracy/meetings/late-motions/late-motion-forms'
import { MeetingResults } from '@/components/democracy/meetings/meeting-results'
import { SeatList } from '@/components/democracy/meetings/seat-list'
import { BackLink } from '@/components/layout/back-link'
import { DayLeaf } from '@/components/layout/day-leaf'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { Timeline } from '@/components/ui/timeline'
import { getCompositing } from '@/lib/democracy/meetings/composites/read-composites'
import { listLateMotions } from '@/lib/democracy/meetings/late-motions/read-late-motions'
import { getMeeting, type Meeting } from '@/lib/democracy/meetings/read'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { listMeetingResults } from '@/lib/democracy/meetings/votes/read-results'
import {
  dateOf,
  dayInWords,
  daysBetween,
  inWords,
  lastDayInWords,
  momentInWords,
  shortDayInWords,
  timeInWords,
} from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { now } from '@/lib/kernel/clock'
import { countInWords } from '@/lib/kernel/count-in-words'
import { countDelegateVotes } from '@/lib/movement/affiliates/delegates/read-delegate-votes'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import {
  answerInvitationAction,
  declineActionAction,
  dropActionAction,
  finishActionAction,
  takeActionOnAction,
} from '../actions'
import { calledMeetingHeadline } from '../meetings-headline'

type Props = PageProps<'/meetings/[number]'>

const meetingOf = cache(async (number: number) => getMeeting(await viewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  const meeting = number && (await meetingOf(number))
  if (!meeting) return { title: 'Page not found' }
  return { title: `${calledMeetingHeadline(meeting, now())}, ${shortDayInWords(meeting.startsAt)}` }
}

const successMessages = {
  room: 'We have your answer: you are coming.',
  online: 'We have your answer: you are coming online.',
  no: 'We have your answer: you are not coming.',
  needs: 'Saved.',
  declined: 'You do not do this any more. Somebody else can take it on.',
  finished: 'You have reported it done.',
  dropped: 'You have dropped this action.',
}

function takenOnMessage({ dueOn }: { dueOn: string }): string {
  const tense = dueOn < dateOf(now()) ? 'was' : 'is'
  return `You have taken this on. It ${tense} to be done by ${inWords(dueOn)}.`
}

const actionActs = {
  takeOn: takeActionOnAction,
  decline: declineActionAction,
  finish: finishActionAction,
  drop: dropActionAction,
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/meetings/${number}`)
  const meeting = await meetingOf(number)
  if (!meeting) return <PageNotFound />
  const [late, compositing, results] = await Promise.all([
    listLateMotions(person, number),
    getCompositing(person, number),
    listMeetingResults(person, number),
  ])
  const delegates = await countDelegateVotes(results.map(({ id }) => id))
  const { done, action } = await searchParams
  const takenOn = meeting.actions.find(({ id }) => id === action)
  const { answer, startsAt, state } = meeting
  const cancelled = state === 'cancelled'
  const comes = answer !== undefined && answer.coming !== 'no'
  return (
    <Page
      eyebrow={`${meetingTitle(meeting)} · ${dayInWords(startsAt)}`}
      title={calledMeetingHeadline(meeting, now())}
      lead={leadOf(meeting)}
      leaf={<DayLeaf at={startsAt} />}
      back={<BackLink href="/meetings">Meetings</BackLink>}
      wide
      rail={<MeetingRail meeting={meeting} />}
    >
      <SuccessMessage
        messages={{ ...successMessages, ...(takenOn && { 'taken-on': takenOnMessage(takenOn) }) }}
        done={done}
      />
      {state === 'draft' && (
        <Notice kind="warning" title="This is a draft">
          Only officers who call meetings see it.
        </Notice>
      )}
      {cancelled && (
        <Notice kind="warning" title="This meeting is cancelled">
          {meeting.whyCancelled}
        </Notice>
      )}
      {state === 'open' && (
        <p>
          <ButtonLink href={`/meetings/${number}/live` as Route}>
            Follow the meeting and take part
          </ButtonLink>
        </p>
      )}
      {meeting.mayAnswer && (
        <AreYouComing
          number={number}
          room={meeting.venue !== null}
          online={meeting.onlineLink !== null}
          answer={answer?.coming}
          action={answerInvitationAction}
        />
      )}
      {meeting.mayAnswer && comes && (
        <p className="no-print">
          <Link prefetch={false} href={`/meetings/${number}/needs` as Route}>
            {answer.needs || answer.seat
              ? 'Change what you need, or how you travel'
              : 'Say what you need to take part, or find someone to travel with'}
          </Link>
        </p>
      )}
      {meeting.minutesApproved && (
        <p>
          <Link prefetch={false} href={`/meetings/${number}/minutes` as Route}>
            Read the minutes
          </Link>
        </p>
      )}
      <section aria-labelledby="agenda">
        <SectionHeading
          id="agenda"
          beside={
            <a href={`/meetings/${number}/pack.pdf`} className="no-print">
              Agenda and motions to print (PDF)
            </a>
          }
        >
          Agenda and papers
        </SectionHeading>
        <Agenda number={number} items={meeting.agenda} />
      </section>
      {compositing && <CompositesOfMeeting compositing={compositing} />}
      {results.length > 0 && <MeetingResults results={results} delegates={delegates} />}
      {meeting.fromLastTime.length > 0 && (
        <section aria-labelledby="from-last-time">
          <SectionHeading id="from-last-time">Actions from last time</SectionHeading>
          <ActionList actions={meeting.fromLastTime} acts={actionActs} withMeeting />
        </section>
      )}
      {meeting.actions.length > 0 && (
        <section aria-labelledby="actions">
          <SectionHeading id="actions">Who does what by when</SectionHeading>
          <ActionList actions={meeting.actions} acts={actionActs} />
        </section>
      )}
      {late.length > 0 && (
        <section aria-labelledby="late">
          <SectionHeading id="late">Motions that came late</SectionHeading>
          <LateMotionList motions={late} />
        </section>
      )}
      {meeting.seats.length > 0 && !meeting.over && (
        <section aria-labelledby="seats" className="no-print">
          <SectionHeading id="seats">Travelling together</SectionHeading>
          <SeatList seats={meeting.seats} />
        </section>
      )}
      {!meeting.over && <TakePart meeting={meeting} />}
    </Page>
  )
}

function leadOf({ venue, words, endsAt, over }: Meeting) {
  return [
    venue && `${venue}.`,
    words && (/[.!?]$/.test(words) ? words : `${words}.`),
    !over && `We end at ${timeInWords(endsAt)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function TakePart({ meeting }: { meeting: Meeting }) {
  const { access, children, travel, onlineLink, onlineHow, over, state } = meeting
  const link = onlineLink && ['called', 'open'].includes(state) && !over && (
    <a href={onlineLink} rel="noreferrer" className="break-words">
      Join online
    </a>
  )
  const rows = [
    ...(access ? [{ term: 'In the room', value: access }] : []),
    ...(children ? [{ term: 'With children', value: children }] : []),
    ...(travel ? [{ term: 'Travel', value: travel }] : []),
    ...(link || onlineHow
      ? [
          {
            term: 'Online',
            value: (
              <>
                {link} {onlineHow}
              </>
            ),
          },
        ]
      : []),
  ]
  return rows.length > 0 ? <SummaryList title="So that you can take part" rows={rows} /> : null
}

function MeetingRail({ meeting }: { meeting: Meeting }) {
  const { number, counts, roll, quorum, state, mayCall, over } = meeting
  return (
    <Rail label="In short">
      <RailSection title="In short">
        <RailFacts
          facts={[
            ...(state === 'called' && !over
              ? [{ term: 'Coming so far', value: comingInWords(meeting) }]
              : []),
            ...(over
              ? []
              : [
                  {
                    term: 'Quorum',
                    value: `${capital(countInWords(quorum))} of the ${roll.toLocaleString('en-GB')} of us with a vote must be there`,
                  },
                ]),
            ...(meeting.attended === null
              ? []
              : [{ term: 'Who was there', value: attendedInWords(meeting) }]),
            ...(meeting.calledAt
              ? [{ term: 'Notice', value: noticeInWords(meeting, meeting.calledAt) }]
              : []),
            ...(meeting.chair ? [{ term: 'In the chair', value: <bdi>{meeting.chair}</bdi> }] : []),
            ...(state === 'called' && !over && counts.no > 0
              ? [{ term: 'Apologies', value: capital(countInWords(counts.no)) }]
              : []),
          ]}
        />
        {state === 'called' && !over && (
          <p className="no-print">
            <a href={`/meetings/${number}/calendar`} download>
              Add it to your calendar
            </a>
            . Others may see your calendar.
          </p>
        )}
      </RailSection>
      {state === 'called' && !meeting.begun && (
        <RailSection title="Deadlines">
          <Timeline
            entries={[
              {
                sentence: 'Motions for this meeting',
                at: `Until ${lastDayInWords(meeting.motionsUntil)} at midnight`,
              },
              { sentence: 'Your answer', at: `Until ${momentInWords(meeting.startsAt)}` },
            ]}
          />
        </RailSection>
      )}
      {mayCall && (
        <RailSection title="For officers" acts>
          <RailLinks
            links={[{ href: `/desk/meetings/${number}` as Route, label: 'Prepare this meeting' }]}
          />
        </RailSection>
      )}
    </Rail>
  )
}

function comingInWords({ counts, venue, onlineLink }: Meeting): string {
  if (!onlineLink) return counts.room.toLocaleString('en-GB')
  if (!venue) return `${counts.online.toLocaleString('en-GB')} online`
  return `${counts.room.toLocaleString('en-GB')} in the room, ${counts.online.toLocaleString('en-GB')} online`
}

function attendedInWords({ attended, attendedOnline, attendedVoting, quorum }: Meeting): string {
  return `${attended} of us, ${attendedOnline} of them online. ${attendedVoting} had a vote, ${quorum} were needed`
}

function noticeInWords({ startsAt, noticeDays }: Meeting, calledAt: Date): string {
  const days = daysBetween(dateOf(calledAt), dateOf(startsAt))
  return `Given on ${shortDayInWords(calledAt)}, ${days} days before. The rule book says ${noticeDays}`
}
