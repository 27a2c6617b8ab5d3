import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { AnswerTag } from '@/components/movement/outside-elections/answer-tag'
import { ClauseWordings } from '@/components/movement/outside-elections/clause-wordings'
import { Name } from '@/components/ui/name'
import { listClauseVersions } from '@/lib/movement/outside-elections/read'
import { howFarInWords } from '@/lib/movement/outside-elections/states'
import { outsideElectionOf, sharedOutsideElection } from '../../outside-election-of'

type Props = PageProps<'/outside-elections/[slug]/clauses/[position]'>

async function clauseOf({ params }: Pick<Props, 'params'>) {
  const { slug, position } = await params
  const election = await outsideElectionOf(slug)
  const which = numberInAddress(position)
  const clause = election?.clauses.find((one) => one.position === which)
  return election && clause ? { election, clause } : undefined
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await clauseOf(props)
  if (!found) return { title: 'Page not found' }
  const { election, clause } = found
  return sharedOutsideElection(election, {
    title: clause.text,
    path: `/outside-elections/${election.slug}/clauses/${clause.position}`,
  })
}

/** One clause, with what every candidate says to it side by side. */
async function ClausePage(props: Props) {
  const { election, clause } = (await clauseOf(props)) ?? notFound()
  const { slug, title, clauses, candidates, answersBy } = election
  const versions = await listClauseVersions(clause)
  const to = (position: number) => `/outside-elections/${slug}/clauses/${position}` as Route
  return (
    <Page
      eyebrow={`Clause ${clause.position} of ${clauses.length}, in their words`}
      title={clause.text}
      back={<BackLink href={`/outside-elections/${slug}` as Route}>{title}</BackLink>}
      wide
    >
      <ul className="answer-words">
        {candidates.map((candidate, place) => {
          const given = clause.answers[place]
          return (
            <li key={candidate.id} className="flow max-w-none [--flow:0.5rem]">
              <h2 className="text-lg">
                <Link href={`/outside-elections/${slug}/candidates/${candidate.number}` as Route}>
                  <Name>{candidate.name}</Name>
                </Link>
              </h2>
              {given ? (
                <p>
                  <AnswerTag answer={given.answer} />
                </p>
              ) : (
                <p className="text-ink-soft">
                  {candidate.answeredAt ? 'No answer' : howFarInWords(candidate, answersBy)}
                </p>
              )}
              {given && given.clauseVersion !== clause.version && (
                <p className="text-ink-soft text-sm">{`To wording ${given.clauseVersion}, below.`}</p>
              )}
              {given?.words && <p className="whitespace-pre-line font-print">{given.words}</p>}
            </li>
          )
        })}
      </ul>
      {versions.length > 1 && (
        <section aria-labelledby="wordings" className="flow">
          <SectionHeading id="wordings">How the clause came to be</SectionHeading>
          <ClauseWordings versions={versions} />
        </section>
      )}
      <p className="flex flex-wrap gap-x-8 gap-y-2">
        {clause.position > 1 && (
          <Link href={to(clause.position - 1)}>{`Clause ${clause.position - 1}`}</Link>
        )}
        {clause.position < clauses.length && (
          <Link href={to(clause.position + 1)}>{`Clause ${clause.position + 1}`}</Link>
        )}
      </p>
    </Page>
  )
}

export default withOutagePage(ClausePage)
