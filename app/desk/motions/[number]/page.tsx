import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { numberInAddress } from '@/app/number-in-address'
import { AmendmentsAtDesk } from '@/components/democracy/motions/amendments/amendments-at-desk'
import { ByLine } from '@/components/democracy/motions/by-line'
import { ChangeVoteForms } from '@/components/democracy/motions/change-vote-forms'
import { AssignDecisionForm } from '@/components/democracy/motions/decisions/assign-decision-form'
import { DeclareForm } from '@/components/democracy/motions/declare-form'
import { unlessObjected } from '@/components/democracy/motions/motion-labels'
import { PublishingForms } from '@/components/democracy/motions/publishing/publishing-forms'
import { VoteForm } from '@/components/democracy/motions/vote-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { getDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import { getPublishing } from '@/lib/democracy/motions/publishing/read-publishing'
import { getMotionAtDesk } from '@/lib/democracy/motions/read-desk'
import { isForOrAgainst, type VotePhase } from '@/lib/democracy/motions/states'
import { addDays, dateOf, momentInWords, timeOf } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { officerWith } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import {
  assignDecisionAction,
  callVoteAction,
  cancelVoteAction,
  confirmPublicationAction,
  declareVoteAction,
  discardPublicationAction,
  extendVoteAction,
  proposePublicationAction,
  proposeWithdrawalAction,
} from './actions'

const successMessages = {
  called: 'Vote called. We are emailing everyone on the roll.',
  extended: 'You have extended this vote. We are emailing everyone on the roll.',
  'page-proposed': 'You have proposed a public page. Another officer has to confirm it.',
  'withdrawal-proposed':
    'You have proposed to withdraw the public page. Another officer has to confirm it.',
  'page-confirmed': 'Confirmed. The public page has changed.',
  'page-discarded': 'Discarded. Nothing has changed.',
  assigned: 'Members can now read who answers for this motion. We are emailing them.',
  cancelled: 'You have cancelled this vote. We are emailing everyone who was on its roll.',
}

type Props = PageProps<'/desk/motions/[number]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Motion ${number}` : 'Page not found' }
}

export default async function DeskMotion({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  const actor = await viewer()
  const motion = number && (await getMotionAtDesk(actor, number))
  if (!motion) return <PageNotFound />
  const amendments = await getAmendments(actor, motion)
  const decision = await getDecision(actor, number)
  const publishing = await getPublishing(actor, number)
  const { vote, mayCall, mayChange, mayDeclare } = motion
  return (
    <Page
      eyebrow={`Motion ${number}`}
      title={motion.title}
      lead={
        <>
          Moved by <Name instead="a former member">{motion.mover}</Name>
        </>
      }
      back={<BackLink href={'/desk/motions'}>Motions</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {vote?.objectionsToStop && (
        <Notice title={consentNow({ ...vote, needed: vote.objectionsToStop })}>
          {vote.phase === 'not-yet-open' && (
            <p>{`Members can object from ${momentInWords(vote.opensAt)}.`}</p>
          )}
          <p>
            <Link href={`/motions/${number}/consent` as Route} prefetch={false}>
              Read the objections
            </Link>
          </p>
        </Notice>
      )}
      {vote && !vote.inMeeting && !vote.objectionsToStop && (
        <Notice
          title={`Voting ${vote.phase === 'not-yet-open' ? 'opens' : 'opened'} on ${momentInWords(vote.opensAt)}`}
        >
          {`It ${vote.phase === 'open' || vote.phase === 'not-yet-open' ? 'closes' : 'closed'} on ${momentInWords(vote.closesAt)}.`}
        </Notice>
      )}
      {vote?.phase === 'open' && !vote.inMeeting && isForOrAgainst(vote.majority) && (
        <p>
          <Link href={`/desk/motions/${number}/paper` as Route} prefetch={false}>
            Votes on paper
          </Link>
          , from members without an email address.
        </p>
      )}
      {vote?.inMeeting && !vote.declaredAt && <Notice>{refusals['vote.in-meeting']}</Notice>}
      {(vote?.phase === 'open' || vote?.phase === 'not-yet-open') && !vote.inMeeting && (
        <p>
          <Link href={`/desk/motions/${number}/roll` as Route} prefetch={false}>
            The roll of this vote
          </Link>
          , and members who say they were left off it.
        </p>
      )}
      {mayDeclare && <h2>Declare the result</h2>}
      {mayDeclare && (
        <DeclareForm
          number={motion.number}
          byConsent={vote?.majority === 'unless-objected'}
          declare={declareVoteAction}
        />
      )}
      {motion.state === 'seconded' && !mayCall && (
        <Notice>{capital(officerWith('votes.call'))} will call the vote.</Notice>
      )}
      {vote?.phase === 'closed' && !vote.inMeeting && !mayDeclare && (
        <Notice>{capital(officerWith('votes.declare'))} will declare the result.</Notice>
      )}
      {decision?.mayAssign && (
        <section aria-labelledby="answers" className="flow">
          <h2 id="answers">Who answers for it</h2>
          <AssignDecisionForm number={number} duty={decision.duty} assign={assignDecisionAction} />
        </section>
      )}
      {publishing && (
        <PublishingForms
          publishing={publishing}
          acts={{
            publish: proposePublicationAction,
            withdraw: proposeWithdrawalAction,
            confirm: confirmPublicationAction,
            discard: discardPublicationAction,
          }}
        />
      )}
      <h2>The motion</h2>
      <ByLine version={motion.version} />
      <AmendmentsAtDesk number={number} {...amendments} />
      {mayCall && amendments.undecided === 0 && <h2>Call a vote</h2>}
      {mayCall && amendments.undecided === 0 && (
        <VoteForm
          number={motion.number}
          opens={boxesOf(dateOf(addDays(now(), 1)))}
          closes={boxesOf(dateOf(addDays(now(), 7)))}
          call={callVoteAction}
        />
      )}
      {vote && mayChange && (
        <ChangeVoteForms
          number={motion.number}
          closes={boxesOf(dateOf(addDays(vote.closesAt, 1)))}
          closesTime={timeOf(vote.closesAt)}
          extend={extendVoteAction}
          cancel={cancelVoteAction}
        />
      )}
    </Page>
  )
}

type Consent = { needed: number; phase: VotePhase; closesAt: Date }

/** How a consent decision stands at this moment. */
function consentNow({ needed, phase, closesAt }: Consent): string {
  const at = momentInWords(closesAt)
  if (phase === 'declared') return 'It was carried by consent'
  return phase === 'closed'
    ? `The time to object ended on ${at}`
    : `${unlessObjected(needed)} by ${at}`
}
