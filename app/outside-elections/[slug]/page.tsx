import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { AnswerKey, AnswerTable } from '@/components/movement/outside-elections/answer-table'
import { CandidateList } from '@/components/movement/outside-elections/candidate-list'
import { HustingsList } from '@/components/movement/outside-elections/hustings-list'
import { ButtonLink } from '@/components/ui/button'
import { inWords, lastDayInWords } from '@/lib/kernel/calendar'
import { readEndorsement } from '@/lib/movement/outside-elections/endorsing/read-endorsement'
import { listHustings } from '@/lib/movement/outside-elections/hustings/read-hustings'
import type { OutsideElection } from '@/lib/movement/outside-elections/read'
import { answeredInWords, outsideMethods } from '@/lib/movement/outside-elections/states'
import { organisation } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import { endorsementHeadline } from './endorsement/endorsement-headline'
import { outsideElectionOf, sharedOutsideElection } from './outside-election-of'

type Props = PageProps<'/outside-elections/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const election = await outsideElectionOf((await params).slug)
  if (!election) return { title: 'Page not found' }
  const { title, slug } = election
  return sharedOutsideElection(election, { title, path: `/outside-elections/${slug}` })
}

async function OutsideElectionPage({ params }: Props) {
  const election = (await outsideElectionOf((await params).slug)) ?? notFound()
  const { slug, title, counts, candidates, answersBy } = election
  const [endorsement, hustings] = await Promise.all([
    readEndorsement(election),
    listHustings(await viewer(), election),
  ])
  return (
    <Page
      eyebrow={`Questions to the candidates · answers by ${lastDayInWords(answersBy)}`}
      title={title}
      lead={`${answeredInWords(counts)}.`}
      back={<BackLink href={'/outside-elections' as Route}>Outside elections</BackLink>}
      wide
    >
      {endorsement && (
        <p>
          <ButtonLink href={`/outside-elections/${slug}/endorsement` as Route} variant="secondary">
            {endorsementHeadline(endorsement)}
          </ButtonLink>
        </p>
      )}
      {candidates.length > 0 && <AnswerTable election={election} />}
      <AnswerKey />
      <div className="with-rail pt-5">
        <div className="flow min-w-0">
          <section aria-labelledby="candidates" className="flow">
            <SectionHeading id="candidates" beside={<span>{candidates.length}</span>}>
              The candidates
            </SectionHeading>
            <CandidateList
              slug={slug}
              answersBy={answersBy}
              needed={election.nominationsNeeded}
              candidates={candidates}
            />
          </section>
          {hustings.length > 0 && (
            <section aria-labelledby="hustings" className="flow">
              <SectionHeading id="hustings">Hustings</SectionHeading>
              <HustingsList hustings={hustings} />
            </section>
          )}
        </div>
        <Rail label="About this election">
          <RailSection title="The election">
            <RailFacts facts={factsOf(election)} />
          </RailSection>
          <RailSection title="How we ask">
            <p>
              Every candidate gets the same questions by email, with a link of their own. What they
              send shows here unchanged. A correction stands beside what was said before. Candidates
              who say nothing are reminded, and shown as not having answered.
            </p>
            <p>{`Published by ${organisation.name}.`}</p>
          </RailSection>
        </Rail>
      </div>
    </Page>
  )
}

export default withOutagePage(OutsideElectionPage)

function factsOf(election: OutsideElection) {
  const { body, places, method, nominationsCloseOn, votingOpensOn, votingClosesOn } = election
  return [
    { term: 'For', value: body },
    { term: 'Places', value: places.toLocaleString('en-GB') },
    { term: 'How it is counted', value: outsideMethods[method] },
    ...(nominationsCloseOn
      ? [{ term: 'Nominations close', value: inWords(nominationsCloseOn) }]
      : []),
    ...(votingOpensOn ? [{ term: 'Voting opens', value: inWords(votingOpensOn) }] : []),
    { term: 'Last day of voting', value: inWords(votingClosesOn) },
  ]
}
