import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { WithdrawCompositeForm } from '@/components/democracy/meetings/composites/composite-forms'
import { CompositeNote } from '@/components/democracy/meetings/composites/composite-note'
import { LateStanding } from '@/components/democracy/meetings/late-motions/late-motion-forms'
import { amendmentsInWords } from '@/components/democracy/motions/amendments/amendment-labels'
import { AmendmentList } from '@/components/democracy/motions/amendments/amendment-list'
import { ByLine } from '@/components/democracy/motions/by-line'
import { CommentList } from '@/components/democracy/motions/comments/comment-list'
import { StoppedByObjections } from '@/components/democracy/motions/consent/stopped-by-objections'
import { DecisionSection } from '@/components/democracy/motions/decisions/decision-section'
import {
  OpenForSupportForm,
  SecondMotionForm,
  WithdrawMotionForm,
} from '@/components/democracy/motions/motion-actions'
import {
  consentByPostWording,
  kindLabels,
  kindWordings,
  majorityLabels,
  unlessObjected,
  voteQuorumInWords,
  votingByPostWording,
} from '@/components/democracy/motions/motion-labels'
import { MotionPaperList } from '@/components/democracy/motions/motion-paper-list'
import { MotionStanding } from '@/components/democracy/motions/motion-standing'
import { PublicPageSection } from '@/components/democracy/motions/publishing/publishing-forms'
import { SupportSection } from '@/components/democracy/motions/support/support-section'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { Timeline } from '@/components/ui/timeline'
import { getCompositeOfMotion } from '@/lib/democracy/meetings/composites/read-composites'
import { lateKindsInWords } from '@/lib/democracy/meetings/late-motions/late-kinds'
import { getLateness } from '@/lib/democracy/meetings/late-motions/read-late-motions'
import { listMotionPapers } from '@/lib/democracy/meetings/motion-papers/read-motion-papers'
import { type Amendments, getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { isInText, isStillOpen } from '@/lib/democracy/motions/amendments/states'
import { getComments } from '@/lib/democracy/motions/comments/read-comments'
import { getObjections } from '@/lib/democracy/motions/consent/read-objections'
import { getDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import { getPublishing } from '@/lib/democracy/motions/publishing/read-publishing'
import { getMotion, type Motion } from '@/lib/democracy/motions/read'
import { getSupport } from '@/lib/democracy/motions/support/read-support'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { refusalNamed } from '@/lib/kernel/refusals'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { withdrawCompositeAction } from '../../meetings/[number]/composites/actions'
import { secondMotionAction, withdrawMotionAction } from './actions'
import {
  acceptAmendmentAction,
  askVoteAction,
  secondAmendmentAction,
  withdrawAmendmentAction,
} from './amend/actions'
import { deleteCommentAction, hideCommentAction, writeCommentAction } from './comments/actions'
import { reportDecisionAction } from './decision/actions'
import { motionHistory } from './motion-history'
import { removeMotionPaperAction } from './papers/actions'
import { showPublicNameAction } from './public/actions'
import {
  openForSupportAction,
  showSupportAction,
  supportMotionAction,
  withdrawSupportAction,
} from './support/actions'

type Props = PageProps<'/motions/[number]'>

const motionOf = cache(async (number: number) => getMotion(await viewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  if (!number) return { title: 'Page not found' }
  const motion = await motionOf(number)
  return { title: motion ? `${motion.title} – Motion ${number}` : `Motion ${number}` }
}

const successMessages = {
  moved: 'You have moved your motion. Now another member has to second it.',
  opened: 'Supporters can read your motion now, and support it.',
  'moved-together':
    'You have moved your motion. We are emailing whoever wrote it with you, so that they can second it.',
  seconded: 'You have seconded this motion.',
  withdrawn: 'You have withdrawn this motion.',
  'set-aside': 'The result is set aside. We are emailing everyone who could vote.',
  'put-late': 'You have put your motion to the meeting. The meeting decides whether it debates it.',
  stopped:
    'Yours was the last objection that it took. Nothing is decided, and we are emailing everyone on the roll.',
  'paper-added': 'Paper added.',
  'paper-removed': 'Paper removed.',
  rewritten: 'You have changed the words of your motion.',
  reported: 'Your report is with the motion. Members can read it now.',
  commented: 'Your words are with the motion now.',
  'comment-deleted': 'You have deleted what you wrote.',
  'comment-hidden': 'You have hidden this comment. We are emailing its author.',
  amended: 'You have moved your amendment. Now another member has to second it.',
  'amendment-seconded': 'You have seconded this amendment. We have told the mover of the motion.',
  'amendment-withdrawn': 'You have withdrawn your amendment.',
  'amendment-accepted': 'You have accepted this amendment. It is part of your motion now.',
  'amendment-to-vote': 'You have asked for a vote. Members vote on this amendment.',
}

export default async function MotionPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}`)
  const motion = await motionOf(number)
  if (!motion) return <PageNotFound />
  const { vote, version } = motion
  const { done, problem } = await searchParams
  const [
    amendments,
    comments,
    decision,
    support,
    lateness,
    objected,
    composite,
    papers,
    publishing,
  ] = await Promise.all([
    getAmendments(person, motion),
    getComments(person, motion),
    getDecision(person, number),
    getSupport(person, number),
    getLateness(person, number),
    getObjections(person, number),
    getCompositeOfMotion(person, number),
    listMotionPapers(person, motion),
    getPublishing(person, number),
  ])
  const said = amendmentsInWords(amendments.list.length, amendments.colliding)
  const by = (
    <>
      Moved by <Name instead="a former member">{motion.mover}</Name>
      {motion.putBySupport && ', put by its supporters'}
      {motion.secondedAt && !motion.putBySupport && (
        <>
          , seconded by <Name instead="a former member">{motion.seconder}</Name>
        </>
      )}
      {said && `. ${said}`}
    </>
  )
  return (
    <Page
      eyebrow={`Motion ${number}`}
      title={motion.title}
      lead={by}
      back={<BackLink href="/motions">Motions</BackLink>}
      wide
      rail={
        <Rail label="About this motion">
          {vote && (
            <RailSection title="The vote">
              <RailFacts facts={voteFacts(number, vote, motion.options)} />
            </RailSection>
          )}
          <RailSection title="What has happened">
            <Timeline entries={motionHistory(motion, composite)} />
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={done} />
      {composite && <CompositeNote {...composite} />}
      <MotionStanding
        {...motion}
        mayAmend={amendments.mayMove}
        vote={
          vote && {
            phase: vote.phase,
            inMeeting: vote.inMeeting,
            objectionsToStop: vote.objectionsToStop,
            opens: momentInWords(vote.opensAt),
            closes: momentInWords(vote.closesAt),
          }
        }
      />
      {objected && <StoppedByObjections stopped={objected.stopped} />}
      {decision && (
        <DecisionSection decision={decision} newId={newId()} report={reportDecisionAction} />
      )}
      {publishing && (publishing.isPublic || publishing.withdrawn || publishing.own) && (
        <PublicPageSection publishing={publishing} showName={showPublicNameAction} />
      )}
      <section aria-labelledby="text">
        <SectionHeading
          id="text"
          beside={
            <span className="flex flex-wrap gap-x-5">
              {amendments.merged && amendments.mayMove && (
                <Link prefetch={false} href={`/motions/${number}/as-amended`}>
                  As it would read
                </Link>
              )}
              {version.number > 1 && (
                <Link prefetch={false} href={`/motions/${number}/versions`}>
                  {`What changed in version ${version.number}`}
                </Link>
              )}
              {motion.own &&
                motion.state === 'moved' &&
                amendments.list.length === 0 &&
                !support?.count && (
                  <Link prefetch={false} href={`/motions/${number}/rewrite`}>
                    Change the words
                  </Link>
                )}
            </span>
          }
        >
          The motion
        </SectionHeading>
        <ByLine version={version} marks={marksOf(amendments, version.number)} />
      </section>
      {(papers.papers.length > 0 || papers.mayAdd || problem) && (
        <MotionPaperList
          {...papers}
          number={number}
          problem={refusalNamed(problem)}
          remove={removeMotionPaperAction}
        />
      )}
      {motion.maySecond && (
        <SecondMotionForm number={number} version={version.number} action={secondMotionAction} />
      )}
      {motion.mayOpenForSupport && (
        <OpenForSupportForm number={number} action={openForSupportAction} />
      )}
      {support && (
        <SupportSection
          support={support}
          acts={{
            support: supportMotionAction,
            withdraw: withdrawSupportAction,
            show: showSupportAction,
          }}
        />
      )}
      {(amendments.list.length > 0 || amendments.mayMove) && (
        <AmendmentList
          {...amendments}
          number={number}
          version={version.number}
          acts={{
            second: secondAmendmentAction,
            withdraw: withdrawAmendmentAction,
            accept: acceptAmendmentAction,
            askVote: askVoteAction,
          }}
        />
      )}
      {(comments.threads.length > 0 || comments.mayWrite) && (
        <CommentList
          {...comments}
          number={number}
          newId={newId}
          acts={{ write: writeCommentAction, remove: deleteCommentAction, hide: hideCommentAction }}
        />
      )}
      {lateness && lateness.put.length > 0 && (
        <section aria-labelledby="late" className="flow">
          <SectionHeading id="late">Put to a meeting late</SectionHeading>
          {lateness.put.map((late) => (
            <p key={late.meeting}>
              <Link href={`/meetings/${late.meeting}`}>
                {`Meeting of ${dayInWords(late.startsAt)}`}
              </Link>
              {`, as ${lateKindsInWords[late.kind]}: `}
              <bdi>{late.reasons}</bdi> <LateStanding {...late} />
            </p>
          ))}
        </section>
      )}
      {lateness && lateness.choices.length > 0 && (
        <p>
          <Link prefetch={false} href={`/motions/${number}/late`}>
            Put this motion to a meeting that it is too late for
          </Link>
        </p>
      )}
      {composite?.from?.mayWithdraw && (
        <WithdrawCompositeForm
          id={composite.from.id}
          meeting={composite.from.meeting}
          made
          action={withdrawCompositeAction}
        />
      )}
      {motion.mayWithdraw && <WithdrawMotionForm number={number} action={withdrawMotionAction} />}
    </Page>
  )
}

/** What still can change, and what was changed, beside the lines that the page shows. */
function marksOf({ list }: Amendments, shown: number) {
  return list
    .filter(({ version, state }) => version === shown && (isInText(state) || isStillOpen(state)))
    .map(({ number, lines, state, collides }) => ({
      number,
      lines,
      tone: collides
        ? ('clash' as const)
        : isInText(state)
          ? ('taken' as const)
          : ('open' as const),
    }))
}

function voteFacts(number: number, vote: NonNullable<Motion['vote']>, options: Motion['options']) {
  const {
    kind,
    majority,
    quorum,
    opensAt,
    closesAt,
    inMeeting,
    objectionsToStop,
    lotsFingerprint,
  } = vote
  return [
    {
      term: 'Kind of vote',
      value: objectionsToStop
        ? 'By consent. Members object by name and say why.'
        : kind === 'hands'
          ? kindLabels.hands
          : `${kindLabels[kind]}. ${kindWordings[kind]}`,
    },
    { term: 'Opens', value: momentInWords(opensAt) },
    ...(kind === 'hands' ? [] : [{ term: 'Closes', value: momentInWords(closesAt) }]),
    {
      term: 'It takes',
      value: objectionsToStop ? unlessObjected(objectionsToStop) : majorityLabels[majority],
    },
    ...(options.length > 0
      ? [{ term: 'Options', value: options.map(({ name }) => name).join('; ') }]
      : []),
    ...(quorum > 0 ? [{ term: 'Quorum', value: voteQuorumInWords(quorum) }] : []),
    {
      term: objectionsToStop ? 'Who can object' : 'Who can vote',
      value: <Link href={`/motions/${number}/roll` as Route}>Your entry on the roll</Link>,
    },
    ...(inMeeting
      ? []
      : [
          {
            term: 'On paper',
            value: objectionsToStop ? consentByPostWording : votingByPostWording,
          },
        ]),
    ...(lotsFingerprint
      ? [
          {
            term: 'Lots of a tie',
            value: (
              <>
                Drawn from a seed that is fixed already. Its fingerprint (SHA-256) is{' '}
                <span className="break-all">{lotsFingerprint}</span>
              </>
            ),
          },
        ]
      : []),
  ]
}
