import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { SecondMotionForm, WithdrawMotionForm } from '@/components/democracy/motions/motion-actions'
import {
  kindLabels,
  kindWordings,
  majorityLabels,
  voteQuorumInWords,
  votingByPostWording,
} from '@/components/democracy/motions/motion-labels'
import { MotionStanding } from '@/components/democracy/motions/motion-standing'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { Timeline } from '@/components/ui/timeline'
import { getMotion, type Motion } from '@/lib/democracy/motions/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { secondMotionAction, withdrawMotionAction } from './actions'
import { motionHistory } from './motion-history'

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
  seconded: 'You have seconded this motion.',
  withdrawn: 'You have withdrawn this motion.',
  'set-aside': 'The result is set aside. We are emailing everyone who could vote.',
}

export default async function MotionPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}`)
  const motion = await motionOf(number)
  if (!motion) return <PageNotFound />
  const { vote } = motion
  const by = (
    <>
      Moved by <Name instead="a former member">{motion.mover}</Name>
      {motion.secondedAt && (
        <>
          , seconded by <Name instead="a former member">{motion.seconder}</Name>
        </>
      )}
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
              <RailFacts facts={voteFacts(number, vote)} />
            </RailSection>
          )}
          <RailSection title="What has happened">
            <Timeline entries={motionHistory(motion)} />
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <MotionStanding
        {...motion}
        vote={
          vote && {
            phase: vote.phase,
            opens: momentInWords(vote.opensAt),
            closes: momentInWords(vote.closesAt),
          }
        }
      />
      <Markdown source={motion.text} headings={2} />
      {motion.maySecond && <SecondMotionForm number={number} action={secondMotionAction} />}
      {motion.mayWithdraw && <WithdrawMotionForm number={number} action={withdrawMotionAction} />}
    </Page>
  )
}

function voteFacts(number: number, vote: NonNullable<Motion['vote']>) {
  const { kind, majority, quorum, opensAt, closesAt } = vote
  return [
    { term: 'Kind of vote', value: `${kindLabels[kind]}. ${kindWordings[kind]}` },
    { term: 'Opens', value: momentInWords(opensAt) },
    { term: 'Closes', value: momentInWords(closesAt) },
    { term: 'It takes', value: majorityLabels[majority] },
    ...(quorum > 0 ? [{ term: 'Quorum', value: voteQuorumInWords(quorum) }] : []),
    {
      term: 'Who can vote',
      value: <Link href={`/motions/${number}/roll` as Route}>Your entry on the roll</Link>,
    },
    { term: 'On paper', value: votingByPostWording },
  ]
}
