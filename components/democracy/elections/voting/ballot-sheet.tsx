import type { Route } from 'next'
import Link from 'next/link'
import { FieldError } from '@/components/forms/field-layout'
import { useField } from '@/components/forms/form-context'
import { Name } from '@/components/ui/name'
import type { ManifestContest } from '@/lib/democracy/elections/protocol/manifest'
import {
  type Choices,
  choicesOf,
  moved,
  readChoices,
} from '@/lib/democracy/elections/voter/ranking'
import { RankingList } from './ranking-list'

type Props = {
  contest: ManifestContest
  /** The candidates' numbers as they stand on this voter's paper. */
  order: readonly number[]
  closes: string
  choices: Choices
  choose: (choices: Choices) => void
  statements: Route
}

/** One contest of the ballot paper: a number beside each candidate, as many or as few as the voter likes. */
export function BallotSheet({ contest, order, closes, choices, choose, statements }: Props) {
  const field = useField(contest.id)
  const read = readChoices(contest, choices)
  return (
    <fieldset
      data-field
      id={field.id}
      aria-describedby={field.error && `${field.id}-error`}
      className="min-w-0 max-w-[40rem] border-3 border-ink bg-card"
    >
      <legend className="sr-only">{contest.title}</legend>
      <div className="border-ink border-b-3 border-dashed p-5 sm:px-7">
        <p className="eyebrow">{`Ballot paper · closes ${closes}`}</p>
        <p className="headline mt-1 text-xl" aria-hidden="true">
          {contest.title}
        </p>
        <p className="mt-1">
          {contest.seats === 1 ? '1 seat.' : `${contest.seats} seats.`} Put 1 beside your first
          choice, 2 beside your second, and so on, for as many as you like.{' '}
          <Link href={statements} prefetch={false} target="_blank">
            Read the candidates’ statements
          </Link>
        </p>
      </div>
      <div className="p-5 sm:px-7">
        <FieldError id={field.id}>{field.error}</FieldError>
        {order.map((number) => {
          const id = `${field.id}-${number}`
          return (
            <div
              key={number}
              className="flex items-center justify-between gap-5 border-rule border-b py-3 last:border-b-0"
            >
              <label htmlFor={id} className="headline min-w-min text-lg">
                <Name>{contest.candidates[number - 1]!.name}</Name>
              </label>
              <select
                id={id}
                value={choices[number] ?? ''}
                onChange={(event) => choose({ ...choices, [number]: event.target.value })}
                className="box w-auto shrink-0 tabular-nums"
              >
                <option value="">No preference</option>
                {order.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the places are the numbers
                  <option key={at} value={at + 1}>
                    {at + 1}
                  </option>
                ))}
              </select>
            </div>
          )
        })}
        {'ranking' in read && read.ranking.length > 1 && (
          <RankingList
            contest={contest}
            ranking={read.ranking}
            move={(candidate, to) => choose(choicesOf(moved(read.ranking, candidate, to)))}
          />
        )}
      </div>
    </fieldset>
  )
}
