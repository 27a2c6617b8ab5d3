import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import {
  AnswerCompositeForm,
  WithdrawCompositeForm,
} from '@/components/democracy/meetings/composites/composite-forms'
import { OriginalsSideBySide } from '@/components/democracy/meetings/composites/originals-side-by-side'
import { ByLine } from '@/components/democracy/motions/by-line'
import { WordDiff } from '@/components/democracy/motions/word-diff'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { type Composite, getComposite } from '@/lib/democracy/meetings/composites/read-composites'
import { endsInWords, motionsInWords } from '@/lib/democracy/meetings/composites/states'
import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { answerCompositeAction, withdrawCompositeAction } from '../actions'

type Props = PageProps<'/meetings/[number]/composites/[id]'>

export const metadata: Metadata = { title: 'A composite of motions' }

const successMessages = {
  proposed: 'You have proposed this composite. We are emailing the movers who have to consent.',
  rewritten: 'You have changed the words. We are emailing the movers, who are asked again.',
  consented: 'You have consented to this text.',
  made: 'You have consented, and with that all movers have. The composite is a motion now.',
  refused: 'You have said no. The motions stay as they are.',
  withdrawn: 'Withdrawn. The motions stand as they did before.',
}

export default async function CompositePage({ params, searchParams }: Props) {
  const { number: address, id } = await params
  const number = numberInAddress(address)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/meetings/${number}/composites/${encodeURIComponent(id)}`)
  const composite = await getComposite(person, number, id)
  if (!composite) return <PageNotFound />
  const { title, text, lines, originals, startsAt, version, state } = composite
  const of = motionsInWords(originals.map((one) => one.number))
  return (
    <Page
      eyebrow={`Composite of ${of} · Meeting on ${dayInWords(startsAt)}`}
      title={title}
      lead={leadOf(composite)}
      back={<BackLink href={`/meetings/${number}` as Route}>{dayInWords(startsAt)}</BackLink>}
      wide
      rail={
        <Rail label="About this composite">
          <RailSection title="Who has consented">
            <RailFacts facts={composite.movers.map(moverFact)} />
            <p>
              Consent stands as of the day it is given, also when its mover leaves later. Movers who
              have no vote cannot answer. Without an answer from each of them it ends, and the
              motions stay as they are.
            </p>
          </RailSection>
          <RailSection title="Amendments">
            <p>
              Amendments to the motions stay with them and are not carried over. Members can amend
              the composite, and they vote on those amendments. If it is withdrawn before the
              meeting, the motions come back with theirs.
            </p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <Standing composite={composite} />
      {composite.inTheWay && <Notice kind="warning">{refusals[composite.inTheWay]}</Notice>}
      <section aria-labelledby="text" className="flow">
        <SectionHeading
          id="text"
          beside={
            composite.mayRewrite && (
              <Link prefetch={false} href={`/meetings/${number}/composites/${id}/change` as Route}>
                Change the words
              </Link>
            )
          }
        >
          {version > 1 ? `The text, version ${version}` : 'The text'}
        </SectionHeading>
        <ByLine version={{ text, lines }} />
      </section>
      {composite.mayAnswer && (
        <section aria-labelledby="answer" className="flow">
          <SectionHeading id="answer">Do you consent?</SectionHeading>
          <AnswerCompositeForm
            id={id}
            meeting={number}
            version={version}
            mayConsent={!composite.inTheWay}
            action={answerCompositeAction}
          />
        </section>
      )}
      <section aria-labelledby="changes" className="flow">
        <SectionHeading id="changes">What it makes of each motion</SectionHeading>
        {originals.map((original) => (
          <Details
            key={original.number}
            summary={`Motion ${original.number}: ${original.title}`}
            open={composite.mayAnswer}
          >
            <div className="amendment-words">
              <WordDiff pieces={original.pieces} />
            </div>
          </Details>
        ))}
      </section>
      <section aria-labelledby="originals" className="flow">
        <SectionHeading id="originals">The motions as they are</SectionHeading>
        <OriginalsSideBySide originals={originals} />
      </section>
      {composite.mayWithdraw && (
        <WithdrawCompositeForm
          id={id}
          meeting={number}
          made={state === 'made'}
          action={withdrawCompositeAction}
        />
      )}
    </Page>
  )
}

function leadOf({ state, why, originals, until }: Composite) {
  if (state !== 'proposed' || why) return undefined
  const of = motionsInWords(originals.map((one) => one.number))
  return `One text in place of ${of}, if all their movers consent to it by ${lastDayInWords(until)} at midnight.`
}

function Standing({ composite: { state, why, motion, own, mayAnswer } }: { composite: Composite }) {
  if (state === 'made')
    return (
      <Notice kind="success" title={`This is Motion ${motion} now`}>
        <p>
          All movers have consented.{' '}
          <Link prefetch={false} href={`/motions/${motion}` as Route}>
            {`Go to Motion ${motion}`}
          </Link>
        </p>
      </Notice>
    )
  if (why)
    return (
      <Notice title="There is no such composite">{`It ended because ${endsInWords[why]}.`}</Notice>
    )
  if (mayAnswer) return <Notice kind="warning">It waits for your answer.</Notice>
  if (own) return <Notice>You have consented. It waits for others.</Notice>
  return <Notice>It waits for the movers.</Notice>
}

function moverFact({ name, motions, consents }: Composite['movers'][number]) {
  return {
    term: motions.length > 1 ? motionsInWords(motions) : `Motion ${motions[0]}`,
    value: (
      <>
        <Name instead="A former member">{name}</Name>
        {consents === undefined ? ': not yet' : consents ? ': yes' : ': no'}
      </>
    ),
  }
}
