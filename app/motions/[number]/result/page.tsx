import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { sharedPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { ResultNumbers } from '@/components/charts/result-numbers'
import { ByLine } from '@/components/democracy/motions/by-line'
import { ObjectionList } from '@/components/democracy/motions/consent/objection-list'
import { MotionResultRail } from '@/components/democracy/motions/motion-result-rail'
import { NamedVotes } from '@/components/democracy/motions/named-votes'
import { ResultFigures } from '@/components/democracy/motions/result-figures'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { Notice } from '@/components/ui/notice'
import { listVoteChallenges } from '@/lib/democracy/motions/challenges/read-challenges'
import { getObjections } from '@/lib/democracy/motions/consent/read-objections'
import { getDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import {
  getMotionPaper,
  getMotionResult,
  listNamedVotes,
  type MotionResult,
} from '@/lib/democracy/motions/read-vote'
import { isForOrAgainst } from '@/lib/democracy/motions/states'
import { decisionInWords, whyLost } from '@/lib/democracy/motions/tally'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'

type Props = PageProps<'/motions/[number]/result'>

const resultOf = cache(async (number: number) => getMotionResult(await viewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  if (!number) return { title: 'Page not found' }
  const result = await resultOf(number)
  if (!result) return { title: `Result of Motion ${number}` }
  const title = decided(result)
  return {
    title,
    openGraph: { ...sharedPage(`/motions/${number}/result/share.png`, title), title },
  }
}

function decided({ title, count, outcome, majority, chosen }: MotionResult) {
  return decisionInWords(title, count, outcome, { majority, chosen })
}

async function ResultPage({ params }: Props) {
  const number = numberInAddress((await params).number) ?? notFound()
  const actor = await viewer()
  const result = await resultOf(number)
  const back = <BackLink href="/motions">Motions</BackLink>
  if (!result) {
    const paper = (await getMotionPaper(actor, number)) ?? notFound()
    return (
      <Page eyebrow={`Motion ${number}`} title={paper.title} back={back}>
        <Notice title="There is no result yet">
          {paper.vote?.majority === 'unless-objected'
            ? `${capital(officerWith('votes.declare'))} declares it once the time to object is over. Members can already read the objections.`
            : `${capital(officerWith('votes.declare'))} declares it after voting closes. Until then nobody sees any numbers.`}
        </Notice>
      </Page>
    )
  }
  const { count, majority, rule, version, between } = result
  const byConsent = majority === 'unless-objected'
  const [challenges, named, decision, objected] = await Promise.all([
    listVoteChallenges(actor, number),
    listNamedVotes(actor, number),
    getDecision(actor, number),
    byConsent && version ? getObjections(actor, number) : undefined,
  ])
  return (
    <Page
      eyebrow={`Result · Motion ${number} · ${inWords(dateOf(result.declaredAt))}`}
      title={decided(result)}
      lead={isForOrAgainst(majority) ? whyLost(count, rule) : `${result.headline}.`}
      back={back}
      wide
      rail={<MotionResultRail result={result} challenges={challenges!} decision={decision} />}
    >
      <ResultFigures {...result} />
      <section aria-labelledby="what" className="flow">
        <SectionHeading id="what">
          {result.outcome === 'carried' ? 'What was decided' : 'The motion'}
        </SectionHeading>
        {version ? (
          <ByLine version={version} />
        ) : (
          <p>Members can read the text of the motion when they sign in.</p>
        )}
      </section>
      {isForOrAgainst(majority) && <ResultNumbers count={count} majority={majority} />}
      {!byConsent && named && <NamedVotes votes={named} options={between?.options} />}
      {objected?.standing && objected.standing.objections.length > 0 && (
        <section aria-labelledby="objections" className="flow">
          <SectionHeading id="objections">Who objected, and why</SectionHeading>
          <p>Only members see this list.</p>
          <ObjectionList objections={objected.standing.objections} />
        </section>
      )}
    </Page>
  )
}

export default withOutagePage(ResultPage)
