import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { CandidateList } from '@/components/movement/outside-elections/candidate-list'
import { HowToVote } from '@/components/movement/outside-elections/how-to-vote'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { inWords, momentInWords } from '@/lib/kernel/calendar'
import { isSameName } from '@/lib/movement/outside-elections/endorsement-outcome'
import {
  type Endorsement,
  readEndorsement,
} from '@/lib/movement/outside-elections/endorsing/read-endorsement'
import { outsideMethods } from '@/lib/movement/outside-elections/states'
import { outsideElectionOf, sharedOutsideElection } from '../outside-election-of'
import { endorsementHeadline, endorsementLead } from './endorsement-headline'

type Props = PageProps<'/outside-elections/[slug]/endorsement'>

const endorsementOf = cache(async (slug: string) => {
  const election = await outsideElectionOf(slug)
  const endorsement = election && (await readEndorsement(election))
  return election && endorsement && { election, endorsement }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await endorsementOf((await params).slug)
  if (!found) return { title: 'Page not found' }
  const { election, endorsement } = found
  return sharedOutsideElection(election, {
    title: endorsementHeadline(endorsement),
    path: `/outside-elections/${election.slug}/endorsement`,
  })
}

async function EndorsementPage({ params }: Props) {
  const { election, endorsement } = (await endorsementOf((await params).slug)) ?? notFound()
  const { slug, title, method, places, votingOpensOn, votingClosesOn, candidates } = election
  const { outcome, names, guide } = endorsement
  return (
    <Page
      eyebrow={title}
      title={endorsementHeadline(endorsement)}
      lead={endorsementLead(endorsement)}
      back={
        <BackLink href={`/outside-elections/${slug}` as Route}>All candidates and answers</BackLink>
      }
      rail={
        <Rail label="About the endorsement">
          <RailSection title="How members decide">
            <RailFacts facts={factsOf(endorsement)} />
            {endorsement.slug && (
              <p>
                <Link href={`/elections/${endorsement.slug}` as Route}>
                  The ballot and its result
                </Link>
              </p>
            )}
          </RailSection>
          <RailSection title="The election">
            <RailFacts
              facts={[
                { term: 'Places', value: places.toLocaleString('en-GB') },
                { term: 'How it is counted', value: outsideMethods[method] },
                ...(votingOpensOn ? [{ term: 'Voting opens', value: inWords(votingOpensOn) }] : []),
                { term: 'Last day of voting', value: inWords(votingClosesOn) },
              ]}
            />
          </RailSection>
        </Rail>
      }
    >
      {outcome !== 'endorsed' && (
        <section aria-labelledby="candidates">
          <SectionHeading id="candidates" beside={<span>{candidates.length}</span>}>
            The candidates
          </SectionHeading>
          <CandidateList
            slug={slug}
            answersBy={election.answersBy}
            needed={election.nominationsNeeded}
            candidates={candidates}
          />
        </section>
      )}
      {outcome === 'endorsed' && (
        <>
          <ul className="flow border-3 border-ink bg-card p-5 sm:p-8">
            {names.map((name) => {
              const candidate = candidates.find((one) => isSameName(one.name, name))
              return (
                <li key={name} className="headline text-xl">
                  {candidate ? (
                    <Link
                      href={`/outside-elections/${slug}/candidates/${candidate.number}` as Route}
                    >
                      <Name>{name}</Name>
                    </Link>
                  ) : (
                    <Name>{name}</Name>
                  )}
                </li>
              )
            })}
          </ul>
          <section aria-labelledby="how" className="flow">
            <SectionHeading id="how">How to vote</SectionHeading>
            <HowToVote method={method} places={places} names={names} />
            {guide && <Markdown source={guide.text} headings={3} />}
          </section>
          {guide?.promoter && (
            <p className="border-rule border-t pt-3 text-sm">
              Promoted by <Name>{guide.promoter}</Name>.
            </p>
          )}
        </>
      )}
    </Page>
  )
}

export default withOutagePage(EndorsementPage)

function factsOf({ opensAt, closesAt, leastTurnout, voted, onRoll }: Endorsement) {
  return [
    { term: 'Members vote', value: `from ${momentInWords(opensAt)} to ${momentInWords(closesAt)}` },
    {
      term: 'How many must vote',
      value: leastTurnout === null ? 'There is no least number' : `${leastTurnout}% of the roll`,
    },
    ...(voted !== undefined && onRoll !== undefined
      ? [
          {
            term: 'How many voted',
            value: `${voted.toLocaleString('en-GB')} of ${onRoll.toLocaleString('en-GB')} members`,
          },
        ]
      : []),
  ]
}
