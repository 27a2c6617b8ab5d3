import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { AgendaEditor } from '@/components/democracy/meetings/agenda-editor'
import { AgendaItemForm } from '@/components/democracy/meetings/agenda-item-form'
import { SeatList } from '@/components/democracy/meetings/seat-list'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { whereItIs } from '@/lib/democracy/meetings/meeting-event'
import { keepsNotice, lastDayToCall } from '@/lib/democracy/meetings/meeting-rules'
import { noticeSentence } from '@/lib/democracy/meetings/notice-too-short'
import { getMeetingAtDesk, type MeetingAtDesk } from '@/lib/democracy/meetings/read'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import {
  atWallTime,
  dayInWords,
  momentInWords,
  shortDayInWords,
  timeInWords,
} from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import {
  addItemAction,
  cancelCalledMeetingAction,
  discardMeetingAction,
  moveItemAction,
  sendNoticeAction,
} from '../actions'
import { motionChoices } from './motion-choices'

type Props = PageProps<'/desk/meetings/[number]'>

export const metadata: Metadata = { title: 'Prepare a meeting' }

const successMessages = {
  drafted: 'Saved as a draft. Now put the agenda together.',
  changed: 'Changes saved.',
  told: 'Changes saved. We are emailing everyone it is for.',
  called: 'The meeting is called. We are emailing everyone it is for.',
  cancelled: 'The meeting is cancelled. We are emailing everyone it is for.',
  item: 'Item saved.',
  moved: 'Item moved.',
  removed: 'Item removed.',
  closed: 'The meeting is closed.',
}

export default async function DeskMeeting({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/meetings/${number}`)
  if (!officer) return refused
  const meeting = await getMeetingAtDesk(officer, number)
  if (!meeting) return <PageNotFound />
  const { state, agenda, begun, over, needs, seats } = meeting
  const agendaOpen = !['cancelled', 'closed'].includes(state) && !over
  return (
    <Page
      title={`${meetingTitle(meeting)}, ${shortDayInWords(meeting.startsAt)}`}
      eyebrow={state === 'draft' ? 'Draft of a meeting' : 'Meetings'}
      lead={`${timeInWords(meeting.startsAt)} to ${timeInWords(meeting.endsAt)}. ${whereItIs(meeting)}.`}
      back={<BackLink href={'/desk/meetings' as Route}>Meetings</BackLink>}
      wide
      rail={<DeskRail meeting={meeting} />}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {state === 'cancelled' && (
        <Notice kind="warning" title="This meeting is cancelled">
          {meeting.whyCancelled}
        </Notice>
      )}
      {state === 'draft' && <GiveNotice meeting={meeting} />}
      <section aria-labelledby="agenda" className="flow">
        <SectionHeading id="agenda">Agenda</SectionHeading>
        {agenda.length === 0 && <p>Nothing is on it yet.</p>}
        {agenda.length > 0 && <AgendaEditor number={number} items={agenda} move={moveItemAction} />}
        {agendaOpen && (
          <Details summary="Add an item" open={agenda.length === 0}>
            <AgendaItemForm
              action={addItemAction}
              number={number}
              motions={await motionChoices(officer, meeting.startsAt)}
            />
          </Details>
        )}
      </section>
      {needs.length > 0 && (
        <section aria-labelledby="needs">
          <SectionHeading id="needs">What people need to take part</SectionHeading>
          <ul>
            {needs.map((need, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may need the same
              <li key={place} className="max-w-none break-words border-rule border-b py-3">
                <bdi>{need}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {seats.length > 0 && (
        <section aria-labelledby="seats">
          <SectionHeading id="seats">Travelling together</SectionHeading>
          <SeatList seats={seats} />
        </section>
      )}
      {state === 'called' && !begun && (
        <Details summary="Cancel this meeting">
          <Form action={cancelCalledMeetingAction}>
            <Hidden name="number" value={number} />
            <TextField
              name="why"
              label="Why is it cancelled?"
              hint="We email it to everyone the meeting is for."
              width="full"
            />
            <SubmitButton variant="warning">Cancel this meeting</SubmitButton>
          </Form>
        </Details>
      )}
      {state === 'draft' && (
        <Details summary="Discard this draft">
          <Form action={discardMeetingAction}>
            <Hidden name="number" value={number} />
            <SubmitButton variant="warning">Discard it, with its agenda</SubmitButton>
          </Form>
        </Details>
      )}
    </Page>
  )
}

/** What giving notice means, or why it is too late for it. */
function GiveNotice({ meeting }: { meeting: MeetingAtDesk }) {
  const { number, revision, kind, startsAt, agenda, invited } = meeting
  if (!keepsNotice(kind, startsAt, now()))
    return (
      <Notice kind="warning" title="It is too soon for the notice it needs">
        <p>{noticeSentence(kind, now())}</p>
        <p>
          <Link prefetch={false} href={`/desk/meetings/${number}/change` as Route}>
            Choose another day
          </Link>
        </p>
      </Notice>
    )
  const last = dayInWords(atWallTime(lastDayToCall(kind, startsAt)))
  return (
    <div className="question">
      <div>
        <h2 className="text-xl">Give notice by {last}</h2>
        <p className="text-sm">
          {agenda.length === 0
            ? 'Put the agenda together first.'
            : `We tell the ${invited.toLocaleString('en-GB')} members it is for, each once, with the agenda and a file for their calendar. Anyone without an email address gets a letter to print.`}
        </p>
      </div>
      {agenda.length > 0 && (
        <Form action={sendNoticeAction}>
          <Hidden name="number" value={number} />
          <Hidden name="revision" value={revision} />
          <SubmitButton>Give notice</SubmitButton>
        </Form>
      )}
    </div>
  )
}

function DeskRail({ meeting }: { meeting: MeetingAtDesk }) {
  const { number, state, counts, letters, begun } = meeting
  const open = state === 'draft' || (state === 'called' && !begun)
  return (
    <Rail label="About this meeting">
      <RailSection title="What you can do" acts>
        <RailLinks
          links={[
            ...(open
              ? [
                  {
                    href: `/desk/meetings/${number}/change` as Route,
                    label: 'Change date, time or place',
                  },
                ]
              : []),
            ...(state === 'called' || state === 'open'
              ? [{ href: `/desk/meetings/${number}/chair` as Route, label: 'Take the chair' }]
              : []),
            ...(meeting.over && state !== 'cancelled'
              ? [{ href: `/desk/meetings/${number}/minutes` as Route, label: 'Minutes' }]
              : []),
            { href: `/meetings/${number}` as Route, label: 'See it as members do' },
          ]}
        />
      </RailSection>
      {meeting.calledAt && (
        <RailSection title="Who comes">
          <RailFacts
            facts={[
              { term: 'In the room', value: counts.room },
              { term: 'Online', value: counts.online },
              { term: 'Not coming', value: counts.no },
            ]}
          />
        </RailSection>
      )}
      {meeting.calledAt && (
        <RailSection title="The notice">
          <RailFacts
            facts={[
              { term: 'Given', value: momentInWords(meeting.calledAt) },
              { term: 'Emails about it', value: letters.emails },
              {
                term: 'Letters to print',
                value:
                  letters.toPrint > 0 ? (
                    <Link prefetch={false} href="/desk/post">
                      {letters.toPrint}
                    </Link>
                  ) : (
                    'None'
                  ),
              },
            ]}
          />
        </RailSection>
      )}
    </Rail>
  )
}
