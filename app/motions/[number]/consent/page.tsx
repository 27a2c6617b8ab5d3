import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { ByLine } from '@/components/democracy/motions/by-line'
import { ObjectForm, TakeBackForm } from '@/components/democracy/motions/consent/objection-forms'
import { ObjectionList } from '@/components/democracy/motions/consent/objection-list'
import { ObjectionsBar } from '@/components/democracy/motions/consent/objections-bar'
import { consentByPostWording, unlessObjected } from '@/components/democracy/motions/motion-labels'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getObjections } from '@/lib/democracy/motions/consent/read-objections'
import type { Motion } from '@/lib/democracy/motions/read'
import { getMotionPaper } from '@/lib/democracy/motions/read-vote'
import { momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { objectAction, takeBackObjectionAction } from './actions'

const successMessages = {
  objected: 'You have objected. Members can now read your name and your reason.',
  'taken-back':
    'You have taken your objection back. It no longer counts, and its reason is deleted.',
}

type Props = PageProps<'/motions/[number]/consent'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Objections to Motion ${number}` : 'Page not found' }
}

/** Where members read who objects to a motion and why, and object themselves. */
export default async function ConsentPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/consent`)
  const [paper, objected] = await Promise.all([
    getMotionPaper(person, number),
    getObjections(person, number),
  ])
  if (!paper || !objected) return <PageNotFound />
  const { vote, title, onRoll } = paper
  const motion = `/motions/${number}` as Route
  // Stopped, cancelled or a vote of another kind: the motion says how it stands.
  if (!vote || !objected.standing) redirect(motion)
  const { needed, objections } = objected.standing
  const own = objections.find((one) => one.own)
  const why = cannotObject(number, vote, onRoll)
  return (
    <Page
      eyebrow={`Motion ${number} · by consent`}
      title={`${vote.phase === 'declared' ? 'Carried by consent' : unlessObjected(needed)}: ${title}`}
      lead={`${vote.phase === 'open' ? 'Until' : vote.phase === 'not-yet-open' ? 'It closes on' : 'It closed on'} ${momentInWords(vote.closesAt)}. ${vote.phase === 'open' ? 'If you agree, you do not need to do anything.' : ''}`}
      back={<BackLink href={motion}>{`Motion ${number}`}</BackLink>}
      wide
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <div className="grid gap-x-13 gap-y-8 lg:grid-cols-2">
        <article className="flow min-w-0">
          <h2>{title}</h2>
          <ByLine version={paper.version} />
          <p className="text-ink-soft text-sm">{consentByPostWording}</p>
        </article>
        <div className="flow min-w-0">
          <section aria-labelledby="objections" className="flow">
            <SectionHeading id="objections">Objections</SectionHeading>
            <ObjectionsBar count={objections.length} needed={needed} />
            {objections.length === 0 && <p>Nobody has objected.</p>}
            {objections.length > 0 && <ObjectionList objections={objections} />}
          </section>
          {why}
          {!why && (
            <section aria-labelledby="object" className="flow">
              <SectionHeading id="object">
                {own ? 'Your objection' : 'If you cannot agree'}
              </SectionHeading>
              <ObjectForm
                number={number}
                reason={own?.reason}
                last={objections.length + 1 >= needed}
                action={objectAction}
              />
              {own && <TakeBackForm number={number} action={takeBackObjectionAction} />}
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}

/** Why somebody cannot object, said kindly. Nothing if they can. */
function cannotObject(
  number: number,
  vote: NonNullable<Motion['vote']>,
  onRoll: boolean,
): ReactNode {
  if (vote.phase === 'declared')
    return (
      <Notice title="It is carried">
        <p>
          <Link href={`/motions/${number}/result`}>See the result</Link>
        </p>
      </Notice>
    )
  if (vote.phase === 'closed')
    return (
      <Notice title="The time to object is over">
        {`${capital(officerWith('votes.declare'))} will declare it carried.`}
      </Notice>
    )
  if (!onRoll)
    return (
      <Notice title="You are not on the roll, so you cannot object">
        <p>{`The roll was frozen on ${momentInWords(vote.calledAt)}.`}</p>
        <p>
          <Link href={`/motions/${number}/roll` as Route}>See why, and query your entry</Link>
        </p>
      </Notice>
    )
  if (vote.phase === 'not-yet-open')
    return <Notice title={`You can object from ${momentInWords(vote.opensAt)}`} />
  return undefined
}
