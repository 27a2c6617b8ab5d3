import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AnswerTag } from '@/components/movement/outside-elections/answer-tag'
import { NominationList } from '@/components/movement/outside-elections/nomination-list'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getCandidate } from '@/lib/movement/outside-elections/read'
import {
  howFarInWords,
  nominatedInWords,
  silenceInWords,
} from '@/lib/movement/outside-elections/states'
import { outsideElectionOf, sharedOutsideElection } from '../../outside-election-of'

type Props = PageProps<'/outside-elections/[slug]/candidates/[number]'>

async function candidateOf({ params }: Pick<Props, 'params'>) {
  const { slug, number } = await params
  const election = await outsideElectionOf(slug)
  const which = numberInAddress(number)
  const candidate = election && which ? await getCandidate(election, which) : undefined
  return election && candidate ? { election, candidate } : undefined
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await candidateOf(props)
  if (!found) return { title: 'Page not found' }
  const { election, candidate } = found
  return sharedOutsideElection(election, {
    title: `${isolateName(candidate.name)} on our questions`,
    path: `/outside-elections/${election.slug}/candidates/${candidate.number}`,
  })
}

type Said = NonNullable<Awaited<ReturnType<typeof getCandidate>>>['clauses'][number]

async function CandidatePage(props: Props) {
  const { election, candidate } = (await candidateOf(props)) ?? notFound()
  return (
    <Page
      eyebrow={candidate.about ? <Name>{candidate.about}</Name> : 'Candidate'}
      title={<Name>{candidate.name}</Name>}
      lead={`${howFarInWords(candidate, election.answersBy)}.`}
      back={
        <BackLink href={`/outside-elections/${election.slug}` as Route}>{election.title}</BackLink>
      }
    >
      {(candidate.nominations.length > 0 || election.nominationsNeeded !== null) && (
        <Details
          summary={nominatedInWords(candidate.nominations.length, election.nominationsNeeded)}
        >
          {candidate.nominations.length > 0 ? (
            <NominationList nominations={candidate.nominations} />
          ) : (
            <p>No local party has nominated them yet, as far as we know.</p>
          )}
        </Details>
      )}
      {candidate.clauses.map((clause) => (
        <section
          key={clause.position}
          id={`clause-${clause.position}`}
          className="flow border-rule border-b pb-5 [--flow:0.75rem]"
        >
          <h2 className="text-lg">{`${clause.position}. ${clause.text}`}</h2>
          <Answer clause={clause} silence={silenceInWords(candidate)} />
        </section>
      ))}
    </Page>
  )
}

export default withOutagePage(CandidatePage)

function Answer({ clause: { given }, silence }: { clause: Said; silence: string }) {
  const [now, ...before] = given
  if (!now) return <p className="text-ink-soft">{silence}</p>
  return (
    <>
      <Given given={now} />
      {before.length > 0 && (
        <Details
          summary={
            before.length === 1 ? 'What it said before' : `The ${before.length} answers before`
          }
        >
          {before.map((one) => (
            <Given key={one.number} given={one} />
          ))}
        </Details>
      )}
    </>
  )
}

function Given({ given }: { given: Said['given'][number] }) {
  const { answer, words, wording, givenAt, number } = given
  return (
    <div className="flow [--flow:0.5rem]">
      <p>
        <AnswerTag answer={answer} />
      </p>
      {wording && <p className="text-ink-soft">{`When it said: “${wording}”`}</p>}
      {words && (
        <blockquote className="whitespace-pre-line border-ink border-l-4 pl-5">{words}</blockquote>
      )}
      <p className="text-ink-soft text-sm">
        {`${number > 1 ? 'Corrected' : 'Answered'} on ${momentInWords(givenAt)}`}
      </p>
    </div>
  )
}
