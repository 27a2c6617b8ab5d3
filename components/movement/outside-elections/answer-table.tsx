import type { Route } from 'next'
import Link from 'next/link'
import { Portrait } from '@/components/people/members/portrait'
import { Name } from '@/components/ui/name'
import { rolesIf } from '@/components/ui/table'
import { isolateName } from '@/lib/kernel/isolate-name'
import type {
  OutsideElection,
  ShownCandidate,
  ShownClause,
} from '@/lib/movement/outside-elections/read'
import {
  answerShown,
  type CandidateAnswer,
  silenceInWords,
} from '@/lib/movement/outside-elections/states'

/** On a narrow screen the table is laid out anew, and would be none any more. */
const as = rolesIf(true)

/** With more columns than this each clause has its candidates under it, as on a phone. */
const mostColumns = 6

/** Clauses down, candidates across: a mark and a word in each cell, and the way to what they wrote. */
export function AnswerTable({ election }: { election: OutsideElection }) {
  const { slug, clauses, candidates } = election
  const many = candidates.length > mostColumns
  return (
    <table className={`compare ${many ? 'compare-many' : ''}`} {...as('table')}>
      <caption className="sr-only">
        {`${clauses.length} ${clauses.length === 1 ? 'clause' : 'clauses'}, ${candidates.length} ${candidates.length === 1 ? 'candidate' : 'candidates'}`}
      </caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          <th scope="col" className="compare-corner" {...as('columnheader')}>
            Clause
          </th>
          {candidates.map((candidate) => (
            <th key={candidate.id} scope="col" {...as('columnheader')}>
              <span className="flex items-center gap-2">
                <Portrait id={candidate.id} name={candidate.name} size="small" />
                <Link href={`/outside-elections/${slug}/candidates/${candidate.number}` as Route}>
                  <Name>{candidate.name}</Name>
                </Link>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {clauses.map((clause) => (
          <tr key={clause.id} className="compare-row" {...as('row')}>
            <th scope="row" {...as('rowheader')}>
              <b className="compare-number">{clause.position}</b>
              <Link href={`/outside-elections/${slug}/clauses/${clause.position}` as Route}>
                {clause.text}
              </Link>
            </th>
            {candidates.map((candidate, place) => (
              <Cell
                key={candidate.id}
                slug={slug}
                candidate={candidate}
                clause={clause}
                given={clause.answers[place]}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot {...as('rowgroup')}>
        <tr {...as('row')}>
          <th scope="row" className="compare-foot" {...as('rowheader')}>
            Agrees with
          </th>
          {candidates.map((candidate, place) => (
            <td
              key={candidate.id}
              className="compare-foot"
              {...as('cell')}
              data-who={candidate.name}
            >
              {candidate.answeredAt ? (
                <>
                  <b className="compare-total">
                    {clauses.filter(({ answers }) => answers[place]?.answer === 'agree').length}
                  </b>
                  {` of ${clauses.length}`}
                </>
              ) : (
                <span className="text-ink-soft">{silenceInWords(candidate)}</span>
              )}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

type CellProps = {
  slug: string
  candidate: ShownCandidate
  clause: ShownClause
  given: ShownClause['answers'][number]
}

function Cell({ slug, candidate, clause, given }: CellProps) {
  const answer: CandidateAnswer = given?.answer ?? 'none'
  const earlier = given !== undefined && given.clauseVersion !== clause.version
  return (
    <td className={`compare-answer answer-${answer}`} {...as('cell')} data-who={candidate.name}>
      <span className="answer-mark" aria-hidden="true" />
      <span>{given ? answerShown[answer] : silenceInWords(candidate)}</span>
      {given?.words && (
        <>
          {' '}
          <Link
            href={
              `/outside-elections/${slug}/candidates/${candidate.number}#clause-${clause.position}` as Route
            }
          >
            why<span className="sr-only">{`, in the words of ${isolateName(candidate.name)}`}</span>
          </Link>
        </>
      )}
      {earlier && <span className="block font-normal text-ink-soft">to an earlier wording</span>}
    </td>
  )
}

/** What the marks mean. */
export function AnswerKey() {
  const meanings = {
    agree: 'agree',
    qualified: 'agree with qualifications, in their words',
    disagree: 'disagree',
    none: 'no answer',
  }
  return (
    <ul className="answer-key">
      {Object.entries(meanings).map(([answer, meaning]) => (
        <li key={answer} className={`answer-${answer}`}>
          <span className="answer-mark" aria-hidden="true" />
          {meaning}
        </li>
      ))}
      <li>Candidates are in an order drawn by lot.</li>
    </ul>
  )
}
