import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { sharedPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { ByLine } from '@/components/democracy/motions/by-line'
import { ResultFigures } from '@/components/democracy/motions/result-figures'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import { Names } from '@/components/ui/names'
import { Notice } from '@/components/ui/notice'
import { meetingKindNames } from '@/lib/democracy/meetings/states'
import {
  getPublicDecision,
  type PublicPage,
} from '@/lib/democracy/motions/publishing/read-public-decisions'
import { decisionInWords } from '@/lib/democracy/motions/tally'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

type Props = PageProps<'/decisions/[number]'>

const decisionOf = cache(getPublicDecision)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  const decision = number && (await decisionOf(number))
  if (!decision) return { title: 'Page not found' }
  const { title, count, majority, chosen } = decision
  const description = beginningOf(decision)
  return {
    title,
    description,
    openGraph: {
      ...sharedPage(
        `/motions/${number}/result/share.png`,
        decisionInWords(title, count, 'carried', { majority, chosen }),
      ),
      type: 'article',
      title,
      description,
      url: `/decisions/${number}`,
    },
  }
}

async function DecisionPage({ params }: Props) {
  const number = numberInAddress((await params).number) ?? notFound()
  const decision = (await decisionOf(number)) ?? notFound()
  const { title, text, lines, headline, movers, seconder } = decision
  return (
    <Page
      eyebrow={`Motion ${number} · ${organisation.shortName}`}
      title={title}
      lead={`${headline}.`}
      back={<BackLink href={'/decisions' as Route}>What we have decided</BackLink>}
      wide
      rail={
        <Rail label="About this decision">
          <RailSection title="How it was decided">
            <RailFacts facts={factsOf(decision)} />
          </RailSection>
          <RailSection title="Who we are">
            <p>
              {`${organisation.name}: ${organisation.strapline} `}
              <Link href="/about">About us</Link>
            </p>
          </RailSection>
        </Rail>
      }
    >
      {decision.challenged && (
        <Notice title="This result has been challenged">
          A member doubts the result, and two officers who had no part in it answer. Until they do
          it counts as declared. If it is set aside, this page is taken down.
        </Notice>
      )}
      <section aria-labelledby="text" className="flow">
        <SectionHeading id="text">What was decided</SectionHeading>
        <ByLine version={{ text, lines }} />
        {movers.length > 0 && (
          <p>
            Moved by <Names names={movers} />
            {seconder && (
              <>
                , seconded by <Name>{seconder}</Name>
              </>
            )}
            .
          </p>
        )}
        {movers.length === 0 && seconder && (
          <p>
            Seconded by <Name>{seconder}</Name>.
          </p>
        )}
      </section>
      <section aria-labelledby="figures" className="flow">
        <SectionHeading id="figures">The vote</SectionHeading>
        <ResultFigures {...decision} />
        <p>
          <Link href={`/motions/${number}/result` as Route}>All figures of this vote</Link>
        </p>
      </section>
    </Page>
  )
}

export default withOutagePage(DecisionPage)

function factsOf({ meeting, declaredAt, closesAt, majority, cast, roll }: PublicPage) {
  const members = roll.toLocaleString('en-GB')
  return [
    {
      term: 'Decided by',
      value: meeting ? ofMeeting(meeting) : `All members, ${closed(majority, closesAt)}`,
    },
    { term: 'Declared', value: inWords(dateOf(declaredAt)) },
    majority === 'unless-objected'
      ? { term: 'Could object', value: `${members} members` }
      : { term: 'Voted', value: `${cast.toLocaleString('en-GB')} of the ${members} who could` },
  ]
}

function ofMeeting({ kind, startsAt }: NonNullable<PublicPage['meeting']>): string {
  return `The ${meetingKindNames[kind].toLowerCase()} on ${inWords(dateOf(startsAt))}`
}

function closed(majority: PublicPage['majority'], at: Date): string {
  const on = inWords(dateOf(at))
  return majority === 'unless-objected'
    ? `by consent: they could object until ${on}`
    : `in a vote that closed on ${on}`
}

const mostInDescription = 160

/** The first words of the text, as a search engine or another site shows them. */
function beginningOf({ text }: PublicPage): string {
  const words = text
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (words.length <= mostInDescription) return words
  return `${words.slice(0, mostInDescription).replace(/\s\S*$/, '')} …`
}
