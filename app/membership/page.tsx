import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { DecisionColumns } from '@/components/democracy/motions/decision-columns'
import { Dateline } from '@/components/layout/dateline'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { DuesProblem } from '@/components/money/subscriptions/dues-problem'
import { eventItem } from '@/components/movement/events/coming-events'
import { EqualityOffer } from '@/components/people/equality/equality-offer'
import { NotYetAMember } from '@/components/people/members/not-yet-a-member'
import { NowList } from '@/components/ui/now-list'
import { TaskList } from '@/components/ui/task-list'
import { listElections } from '@/lib/democracy/elections/read'
import { listOwnActions } from '@/lib/democracy/meetings/actions/list-actions'
import { listOwnComposites } from '@/lib/democracy/meetings/composites/read-composites'
import { listComingMeetings } from '@/lib/democracy/meetings/list-meetings'
import { listOwnOverdueRequisitions } from '@/lib/democracy/meetings/requisitions/read-requisitions'
import { listOwnDecisions } from '@/lib/democracy/motions/decisions/read-decisions'
import { listMotionsOnNow } from '@/lib/democracy/motions/read'
import { listOpenPolls } from '@/lib/democracy/polls/read-polls'
import { dayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { stageInWords } from '@/lib/money/subscriptions/dues-in-words'
import { duesStage } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { listOwnEvents } from '@/lib/movement/events/list-events'
import { isOfferedEquality } from '@/lib/people/equality/read'
import { ownStanding } from '@/lib/people/members/own-standing'
import { standingInWords } from '@/lib/people/members/standing-in-words'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { comingMeetings } from '../meetings/coming-meetings'
import { openPolls } from '../polls/open-polls'
import { OwnCases } from './cases/own-cases'
import { payOverdueDuesAction } from './dues/actions'
import { declineEqualityQuestionsAction } from './equality/actions'
import { latestDecisions } from './latest-decisions'
import { MembershipRail } from './membership-rail'
import { nowInWords } from './now-headline'
import { ownActions, ownComposites, ownDecisions, ownRequisitions } from './own-actions'
import { ownElections } from './own-elections'
import { comingVotes, motionsToSecond, openMotions } from './own-motions'

export async function generateMetadata(): Promise<Metadata> {
  const person = await personSignedIn()
  if (!person?.member) return { title: 'Your membership' }
  return { title: (await loadNow()).sentence.headline }
}

/** What is on now for the member who looks, read once for the page and its title. */
const loadNow = cache(async () => {
  const person = (await personSignedIn())!
  const at = now()
  const [
    dues,
    elections,
    meetings,
    polls,
    motions,
    actions,
    answered,
    events,
    composites,
    overdue,
  ] = await Promise.all([
    getDues(person, person),
    listElections(person),
    listComingMeetings(person),
    listOpenPolls(person),
    listMotionsOnNow(person),
    listOwnActions(person),
    listOwnDecisions(person),
    listOwnEvents(person),
    listOwnComposites(person),
    listOwnOverdueRequisitions(person),
  ])
  const { duties, ...own } = await ownElections(person, elections)
  const votes = [...openMotions(motions.open), ...own.open].toSorted(byDeadline)
  const coming = [
    ...own.coming,
    ...comingVotes(motions.underWay),
    ...comingMeetings(meetings),
    ...events.map(eventItem),
  ].toSorted(byDeadline)
  const sentence = nowInWords({
    votes: votes.map((vote) => vote.own),
    duties:
      duties.length +
      actions.length +
      answered.length +
      overdue.length +
      composites.filter(({ mine }) => mine).length,
    duesWanted: dues !== undefined && stageInWords(dues, at).wanted,
    papers: own.coming.filter(({ paperReady }) => paperReady).length,
  })
  return {
    dues,
    votes,
    duties,
    coming,
    polls: openPolls(polls.filter(({ mayAnswer }) => mayAnswer)),
    seconding: motionsToSecond(motions.seconding),
    actions: ownActions(actions),
    answersFor: ownDecisions(answered),
    composites: ownComposites(composites),
    overdue: ownRequisitions(overdue),
    sentence,
  }
})

function byDeadline(one: { at: Date }, other: { at: Date }) {
  return one.at.getTime() - other.at.getTime()
}

/** The member's home: what is on now comes first, and everything of their own is in the rail. */
export default async function MembershipPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership')
  const at = now()
  const { member } = person
  if (member?.leftAt && member.standing !== 'expelled') redirect('/membership/leave')
  if (!member) {
    const dues = await getDues(person, person)
    if (!dues && (await isSupporter(person))) redirect('/supporter')
    return <NotYetAMember stage={dues && duesStage(dues, at)} />
  }
  const {
    dues,
    votes,
    duties,
    coming,
    polls,
    seconding,
    actions,
    answersFor,
    composites,
    overdue,
    sentence,
  } = await loadNow()
  const [decisions, offersEquality] = await Promise.all([
    latestDecisions(person),
    isOfferedEquality(person),
  ])
  const calm = member.standing === 'good' || member.standing === 'grace'
  return (
    <>
      <Dateline
        day={dayInWords(at)}
        standing={member.mayVote ? 'You have a vote' : standingInWords[member.standing]}
      />
      <Page
        wide
        title={sentence.headline}
        lead={calm ? sentence.lead : ownStanding[member.standing]}
        rail={<MembershipRail person={person} member={member} dues={dues} at={at} />}
      >
        <OwnCases person={person} />
        {dues && stageInWords(dues, at).wanted && (
          <DuesProblem dues={dues} stage={duesStage(dues, at)} at={at} pay={payOverdueDuesAction} />
        )}
        {duties.length > 0 && <TaskList title="Elections need you" tasks={duties} />}
        {votes.length > 0 && (
          <section aria-labelledby="open">
            <SectionHeading id="open" beside={<Link href="/motions">All motions</Link>}>
              Votes open now
            </SectionHeading>
            <NowList items={votes} />
          </section>
        )}
        {overdue.length > 0 && (
          <section aria-labelledby="overdue">
            <SectionHeading id="overdue">What you called for</SectionHeading>
            <NowList items={overdue} />
          </section>
        )}
        {composites.length > 0 && (
          <section aria-labelledby="composites">
            <SectionHeading id="composites">One motion in place of yours?</SectionHeading>
            <NowList items={composites} />
          </section>
        )}
        {actions.length > 0 && (
          <section aria-labelledby="actions">
            <SectionHeading id="actions">What you took on</SectionHeading>
            <NowList items={actions} />
          </section>
        )}
        {answersFor.length > 0 && (
          <section aria-labelledby="answers-for">
            <SectionHeading id="answers-for">What you answer for</SectionHeading>
            <NowList items={answersFor} />
          </section>
        )}
        {polls.length > 0 && (
          <section aria-labelledby="polls">
            <SectionHeading id="polls" beside={<Link href={'/polls' as Route}>All polls</Link>}>
              What do you think?
            </SectionHeading>
            <NowList items={polls} />
          </section>
        )}
        {coming.length > 0 && (
          <section aria-labelledby="coming">
            <SectionHeading id="coming">Coming up</SectionHeading>
            <NowList items={coming} />
          </section>
        )}
        {seconding.length > 0 && (
          <section aria-labelledby="seconding">
            <SectionHeading
              id="seconding"
              beside={member.mayVote && <Link href={'/motions/new' as Route}>Move a motion</Link>}
            >
              Waiting for a seconder
            </SectionHeading>
            <NowList items={seconding} />
          </section>
        )}
        {decisions.length > 0 && (
          <section aria-labelledby="decided">
            <SectionHeading
              id="decided"
              beside={<Link href="/motions?show=decided">All decisions</Link>}
            >
              Latest decisions
            </SectionHeading>
            <DecisionColumns decisions={decisions} />
          </section>
        )}
        {offersEquality && <EqualityOffer decline={declineEqualityQuestionsAction} />}
        {[
          votes,
          overdue,
          composites,
          actions,
          answersFor,
          polls,
          coming,
          seconding,
          decisions,
        ].every(({ length }) => length === 0) && (
          <p>
            No motion is under way and none has been decided yet, and no meeting or election is
            coming up. What members move and decide will be here.
          </p>
        )}
      </Page>
    </>
  )
}
