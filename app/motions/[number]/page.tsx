import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SecondMotionForm, WithdrawMotionForm } from '@/components/democracy/motions/motion-actions'
import { MotionStanding } from '@/components/democracy/motions/motion-standing'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { Timeline } from '@/components/ui/timeline'
import { getMotion } from '@/lib/democracy/motions/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { parseMotionNumber } from '../parse-motion-number'
import { secondMotionAction, withdrawMotionAction } from './actions'
import { motionHistory } from './motion-history'

type Props = PageProps<'/motions/[number]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = parseMotionNumber((await params).number)
  return { title: number ? `Motion ${number}` : 'Page not found' }
}

const successMessages = {
  moved: 'You have moved your motion. Now another member has to second it.',
  seconded: 'You have seconded this motion.',
  withdrawn: 'You have withdrawn this motion.',
}

export default async function MotionPage({ params, searchParams }: Props) {
  const number = parseMotionNumber((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}`)
  const motion = await getMotion(person, number)
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
      <h2>What has happened</h2>
      <Timeline entries={motionHistory(motion)} />
    </Page>
  )
}
