import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { BallotForm } from '@/components/democracy/motions/ballot-form'
import { ByLine } from '@/components/democracy/motions/by-line'
import { cannotVoteOnMotion } from '@/components/democracy/motions/cannot-vote-notice'
import {
  kindLabels,
  rankingInWords,
  votingByPostWording,
} from '@/components/democracy/motions/motion-labels'
import { OptionsBallotForm } from '@/components/democracy/motions/options/options-ballot-form'
import { VoteConfirmation } from '@/components/democracy/motions/vote-confirmation'
import { Hidden } from '@/components/forms/hidden'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { getMotionPaper, mayChangeVote } from '@/lib/democracy/motions/read-vote'
import { hasOptions } from '@/lib/democracy/motions/states'
import { dayInWords, momentInWords, timeInWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { castOptionsAction, castVoteAction } from './actions'

type Props = PageProps<'/motions/[number]/vote'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Vote on Motion ${number}` : 'Page not found' }
}

export default async function VotePage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/vote`)
  const paper = await getMotionPaper(person, number)
  if (!paper) return <PageNotFound />
  const { vote, title } = paper
  if (vote?.majority === 'unless-objected') redirect(`/motions/${number}/consent` as Route)
  const closes = vote ? momentInWords(vote.closesAt) : ''
  const changing = (await searchParams).change !== undefined && mayChangeVote(paper)
  if (paper.marked && !changing)
    return (
      <VoteConfirmation
        number={number}
        title={title}
        closes={closes}
        phase={vote?.phase}
        choice={paper.ownVote?.choice}
        chosen={
          paper.ownVote?.ranking ? rankingInWords(paper.ownVote.ranking, paper.options) : undefined
        }
        mayChange={mayChangeVote(paper)}
      />
    )
  const why = cannotVoteOnMotion({
    ...paper,
    vote: vote && {
      kind: vote.kind,
      phase: vote.phase,
      opens: momentInWords(vote.opensAt),
      closes,
      called: momentInWords(vote.calledAt),
    },
  })
  const motion = `/motions/${number}` as const
  return (
    <Page
      eyebrow={vote ? kindLabels[vote.kind] : undefined}
      title={`${changing ? 'Change your vote' : 'Vote'} on Motion ${number}`}
      back={<BackLink href={motion}>{`Motion ${number}`}</BackLink>}
      wide
    >
      {why && (
        <div className="flow max-w-[46rem]">
          {why}
          <p>
            <Link href={motion}>{`Read Motion ${number}: ${title}`}</Link>
          </p>
        </div>
      )}
      {!why && vote && vote.kind !== 'hands' && (
        <div className="grid gap-x-13 gap-y-8 lg:grid-cols-2">
          <article className="flow min-w-0">
            <h2>{title}</h2>
            <ByLine version={paper.version} />
            <p className="text-ink-soft text-sm">{votingByPostWording}</p>
          </article>
          {hasOptions(vote.majority) ? (
            <OptionsBallotForm
              title={`Motion ${number}: ${title}`}
              kind={vote.kind}
              options={paper.options}
              ranked={vote.majority === 'ranked'}
              ranking={paper.ownVote?.ranking ?? undefined}
              closes={`${timeInWords(vote.closesAt)}, ${dayInWords(vote.closesAt)}`}
              cast={castOptionsAction}
            >
              <Hidden name="number" value={number} />
            </OptionsBallotForm>
          ) : (
            <BallotForm
              title={`Motion ${number}: ${title}`}
              kind={vote.kind}
              choice={paper.ownVote?.choice}
              closes={`${timeInWords(vote.closesAt)}, ${dayInWords(vote.closesAt)}`}
              cast={castVoteAction}
            >
              <Hidden name="number" value={number} />
            </BallotForm>
          )}
        </div>
      )}
    </Page>
  )
}
