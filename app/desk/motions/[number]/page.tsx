import type { Metadata } from 'next'
import { parseMotionNumber } from '@/app/motions/parse-motion-number'
import { DeclareForm } from '@/components/democracy/motions/declare-form'
import { VoteForm } from '@/components/democracy/motions/vote-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { getMotionAtDesk } from '@/lib/democracy/motions/read-desk'
import { addDays, dateOf, momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { now } from '@/lib/kernel/clock'
import { officerWith } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import { callVoteAction, declareVoteAction } from './actions'

type Props = PageProps<'/desk/motions/[number]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = parseMotionNumber((await params).number)
  return { title: number ? `Motion ${number}` : 'Page not found' }
}

function boxes(at: Date) {
  const [year, month, day] = dateOf(at)
    .split('-')
    .map((part) => String(Number(part)))
  return { day: day!, month: month!, year: year! }
}

export default async function DeskMotion({ params, searchParams }: Props) {
  const number = parseMotionNumber((await params).number)
  const motion = number && (await getMotionAtDesk(await viewer(), number))
  if (!motion) return <PageNotFound />
  const { vote, mayCall, mayDeclare } = motion
  const called = (await searchParams).done === 'called'
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
      {called && (
        <Notice kind="success" announce title="Vote called">
          We are emailing everyone on the roll.
        </Notice>
      )}
      {vote && (
        <Notice
          title={`Voting ${vote.phase === 'not-yet-open' ? 'opens' : 'opened'} on ${momentInWords(vote.opensAt)}`}
        >
          {`It ${vote.phase === 'open' || vote.phase === 'not-yet-open' ? 'closes' : 'closed'} on ${momentInWords(vote.closesAt)}.`}
        </Notice>
      )}
      {mayDeclare && <h2>Declare the result</h2>}
      {mayDeclare && <DeclareForm number={motion.number} declare={declareVoteAction} />}
      {motion.state === 'seconded' && !mayCall && (
        <Notice>{capital(officerWith('votes.call'))} will call the vote.</Notice>
      )}
      {vote?.phase === 'closed' && !mayDeclare && (
        <Notice>{capital(officerWith('votes.declare'))} will declare the result.</Notice>
      )}
      <h2>The motion</h2>
      <Markdown source={motion.text} />
      {mayCall && <h2>Call a vote</h2>}
      {mayCall && (
        <VoteForm
          number={motion.number}
          opens={boxes(addDays(now(), 1))}
          closes={boxes(addDays(now(), 7))}
          call={callVoteAction}
        />
      )}
    </Page>
  )
}
