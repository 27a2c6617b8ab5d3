import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { decideLateAction } from '@/app/motions/[number]/late/actions'
import { numberInAddress } from '@/app/number-in-address'
import { LateMotionList } from '@/components/democracy/meetings/late-motions/late-motion-forms'
import {
  ChairFloor,
  ChairWaiting,
  SpeakingRulesForm,
} from '@/components/democracy/meetings/live/chair-forms'
import { ChairVote } from '@/components/democracy/meetings/live/chair-vote'
import { FollowOnDevice } from '@/components/democracy/meetings/live/follow-on-device'
import { SecretBallotForm } from '@/components/democracy/meetings/live/secret-ballot-form'
import { TellersForm } from '@/components/democracy/meetings/live/tellers-form'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
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
import { startingOn } from '@/lib/democracy/elections/calling/timetable'
import { listLateMotions } from '@/lib/democracy/meetings/late-motions/read-late-motions'
import { quorumInWords } from '@/lib/democracy/meetings/running/live-state'
import { getChairedMeeting } from '@/lib/democracy/meetings/running/read-running'
import { closesHoursAfter, meetingTitle, opensMinutesBefore } from '@/lib/democracy/meetings/states'
import { dateOf, dayInWords, daysAfter, momentInWords, timeInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import {
  appointTellersAction,
  callSpeakerAction,
  closeMeetingAction,
  closeVoteAction,
  declareInMeetingAction,
  giveMoreTimeAction,
  goToItemAction,
  openMeetingAction,
  ruleOnPointAction,
  setSpeakingRulesAction,
  startSecretBallotAction,
  turnSpeakingListAction,
  withdrawVoteAction,
} from './actions'

type Props = PageProps<'/desk/meetings/[number]/chair'>

export const metadata: Metadata = { title: 'In the chair' }

const successMessages = { ruled: 'Your ruling is noted for the minutes.' }

export default async function ChairPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/meetings/${number}/chair`)
  if (!officer) return refused
  const chaired = await getChairedMeeting(officer, number)
  if (!chaired) return <PageNotFound />
  const { meeting, live, before, after } = chaired
  const late = await listLateMotions(officer, number)
  const { item } = live
  const vote = (
    <ChairVote
      number={number}
      vote={live.vote}
      time={Date.parse(live.at)}
      open={live.open}
      quorate={live.voting >= live.quorum}
      mayDeclare={chaired.mayDeclare}
      acts={{
        close: closeVoteAction,
        withdraw: withdrawVoteAction,
        declare: declareInMeetingAction,
      }}
    />
  )
  const back = <BackLink href={`/desk/meetings/${number}` as Route}>Prepare the meeting</BackLink>
  if (meeting.state !== 'open')
    return (
      <Page title={meetingTitle(meeting)} eyebrow="In the chair" back={back}>
        {meeting.state === 'called' ? (
          <NotOpenYet number={number} startsAt={meeting.startsAt} />
        ) : (
          <Notice>This meeting is closed or was cancelled.</Notice>
        )}
        {live.vote && vote}
      </Page>
    )
  return (
    <Page
      title={item?.title ?? 'The meeting is open'}
      eyebrow={
        item ? `You are in the chair · item ${item.place} of ${live.items}` : 'You are in the chair'
      }
      lead={item && `Planned until ${timeInWords(new Date(item.until))}`}
      back={back}
      wide
      rail={
        <Rail label="The meeting">
          <RailSection title="Who is here">
            <RailFacts
              facts={[
                {
                  term: 'Here',
                  value:
                    live.online > 0 ? `${live.here}, of them ${live.online} online` : live.here,
                },
                { term: 'With a vote', value: live.voting },
                {
                  term: 'Figures to check in',
                  value: <span className="code">{meeting.checkInCode}</span>,
                },
              ]}
            />
          </RailSection>
          <RailSection title="More" acts>
            <RailLinks
              links={[
                { href: `/desk/meetings/${number}/screen` as Route, label: 'Screen for the hall' },
                { href: `/desk/meetings/${number}/arrivals` as Route, label: 'At the door' },
              ]}
            />
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <FollowOnDevice address={`/meetings/${number}/live/stream`} />
      <p className={`live-bar ${live.voting >= live.quorum ? 'live-met' : 'live-short'}`}>
        <strong>{live.here} here.</strong> {quorumInWords(live)}.
      </p>
      {vote}
      <ChairFloor
        number={number}
        live={live}
        call={callSpeakerAction}
        moreTime={giveMoreTimeAction}
        turnList={turnSpeakingListAction}
      />
      {live.waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <SectionHeading id="waiting">Waiting</SectionHeading>
          <ChairWaiting number={number} live={live} call={callSpeakerAction} />
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        {before && <GoTo id={before.id} label={`Back to: ${before.title}`} />}
        {after && <GoTo id={after.id} label={`On to: ${after.title}`} />}
      </div>
      {late.length > 0 && (
        <section aria-labelledby="late" className="flow">
          <SectionHeading id="late">Motions that came late</SectionHeading>
          <LateMotionList motions={late} decide={decideLateAction} />
        </section>
      )}
      <TellersForm number={number} tellers={chaired.tellers} appoint={appointTellersAction} />
      {can(officer, 'election.call') && (
        <SecretBallotForm
          number={number}
          id={newId()}
          closes={dayInWords(startingOn(daysAfter(dateOf(now()), 1)).closesAt)}
          start={startSecretBallotAction}
        />
      )}
      <SpeakingRulesForm
        number={number}
        minutes={meeting.speakingSeconds / 60}
        firstTimeFirst={meeting.firstTimeFirst}
        quotaOrder={meeting.quotaOrder}
        set={setSpeakingRulesAction}
      />
      <RuleOnPoint number={number} />
      <Details summary="Close the meeting">
        <Form action={closeMeetingAction}>
          <Hidden name="number" value={number} />
          <p>
            Nobody can check in or speak after that, and it cannot be opened again. If nobody closes
            it, it closes automatically {closesHoursAfter} hours after its end.
          </p>
          <SubmitButton variant="warning">Close the meeting</SubmitButton>
        </Form>
      </Details>
      <p className="text-ink-soft text-sm">
        This page follows the meeting by itself. If it stands still, <a href="?">refresh it</a>.
      </p>
    </Page>
  )
}

function GoTo({ id, label }: { id: string; label: string }) {
  return (
    <Form action={goToItemAction}>
      <input type="hidden" name="itemId" value={id} />
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </Form>
  )
}

/** How the chair rules on a point of order, for the minutes. */
function RuleOnPoint({ number }: { number: number }) {
  return (
    <Details summary="Rule on a point of order">
      <Form action={ruleOnPointAction}>
        <Hidden name="id" value={newId()} />
        <Hidden name="number" value={number} />
        <TextField
          name="point"
          label="What was the point?"
          hint="The draft of the minutes has it, under this item, without who raised it."
          width="full"
        />
        <RadioGroup
          name="ruling"
          legend="How do you rule?"
          options={[
            { value: 'upheld', label: 'I uphold it' },
            { value: 'not', label: 'I do not uphold it' },
          ]}
        />
        <SubmitButton variant="secondary">Note this ruling</SubmitButton>
      </Form>
    </Details>
  )
}

function NotOpenYet({ number, startsAt }: { number: number; startsAt: Date }) {
  const from = new Date(startsAt.getTime() - opensMinutesBefore * 60_000)
  if (now() < from)
    return <Notice>{`You can open the meeting from ${momentInWords(from)}.`}</Notice>
  return (
    <Form action={openMeetingAction}>
      <Hidden name="number" value={number} />
      <p>
        Opening it freezes the roll: who has a vote now has one in this meeting, and the quorum is
        counted from it. From then on people can check in.
      </p>
      <SubmitButton>Open the meeting</SubmitButton>
    </Form>
  )
}
