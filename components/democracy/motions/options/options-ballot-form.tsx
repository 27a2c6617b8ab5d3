'use client'

import type { ReactNode } from 'react'
import { BallotPaper } from '@/components/forms/ballot-paper'
import { CheckStep } from '@/components/forms/check-step'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { useField } from '@/components/forms/form-context'
import { HiddenAnswers } from '@/components/forms/hidden-answers'
import { SelectField } from '@/components/forms/select-field'
import { placeField } from '@/lib/democracy/motions/options/forms'
import type { BallotKind } from '@/lib/democracy/motions/states'
import type { FormAction } from '@/lib/kernel/forms'
import { afterwards } from '../ballot-form'
import { kindWordings } from '../motion-labels'

type Option = { number: number; name: string }

type Props = {
  /** "Motion 14: Where we meet" */
  title: string
  closes: string
  kind: BallotKind
  options: readonly Option[]
  /** All of them in an order, or one. */
  ranked: boolean
  /** How they have voted in an open vote so far. */
  ranking?: readonly number[]
  cast: FormAction
  /** Which vote it is: hidden fields. */
  children: ReactNode
}

/** A ballot paper with several options: mark one, or number them; check it, cast it. Without a program as well. */
export function OptionsBallotForm(props: Props) {
  const { title, closes, kind, options, ranked, ranking, cast, children } = props
  const secrecy = <p className="border-ink border-l-3 pl-5">{kindWordings[kind]}</p>
  return (
    <Form action={cast}>
      <CheckStep
        title="Check your ballot"
        send="Cast this ballot"
        fill={
          <>
            {children}
            {ranked ? (
              <RankedPaper {...props} />
            ) : (
              <BallotPaper
                eyebrow={`Ballot paper · closes ${closes}`}
                title={title}
                options={[
                  ...options.map((one) => ({ value: String(one.number), label: one.name })),
                  { value: 'abstain', label: 'Abstain' },
                ]}
                defaultValue={ranking && (ranking[0] ? String(ranking[0]) : 'abstain')}
              />
            )}
            {secrecy}
          </>
        }
        check={
          <>
            <MarkedOptions title={title} options={options} />
            <p>{afterwards[kind]}</p>
            {secrecy}
            <HiddenAnswers />
          </>
        }
      />
    </Form>
  )
}

function RankedPaper({ title, closes, options, ranking }: Omit<Props, 'children'>) {
  const places = options.map((_, at) => String(at + 1))
  const placeOf = (option: number) => {
    const at = ranking?.indexOf(option) ?? -1
    return at < 0 ? undefined : String(at + 1)
  }
  return (
    <fieldset className="min-w-0 max-w-[34rem] self-start border-3 border-ink bg-card">
      <legend className="sr-only">{title}</legend>
      <div className="border-ink border-b-3 border-dashed p-5 sm:px-7" aria-hidden="true">
        <p className="eyebrow">{`Ballot paper · closes ${closes}`}</p>
        <p className="headline mt-1 text-xl">{title}</p>
      </div>
      <div className="form p-5 sm:px-7">
        <p>
          Number the options in your order: 1 for your first choice, then 2, and so on, for as many
          as you like.
        </p>
        {options.map((option) => (
          <SelectField
            key={option.number}
            name={placeField(option.number)}
            label={option.name}
            options={places}
            placeholder="No number"
            defaultValue={placeOf(option.number)}
          />
        ))}
        <CheckboxField
          name="abstain"
          label="I abstain"
          defaultChecked={ranking !== undefined && ranking.length === 0}
        />
      </div>
    </fieldset>
  )
}

/** The paper as the voter marked it, the first choice first. */
function MarkedOptions({ title, options }: Pick<Props, 'title' | 'options'>) {
  const choice = useField('choice').value
  const abstain = useField('abstain').value
  const places = usePlaces(options)
  const named = choice ? options.filter((one) => String(one.number) === choice) : places
  return (
    <section className="max-w-[34rem] border-3 border-ink bg-card">
      <div className="border-ink border-b-3 border-dashed p-5 sm:px-8">
        <p className="eyebrow">Ballot paper · as you marked it</p>
        <p className="headline mt-1 text-xl">{title}</p>
      </div>
      <div className="p-5 sm:px-8">
        <span className="sr-only">You are voting: </span>
        {choice === 'abstain' || abstain ? (
          <p className="headline text-xl">Abstain</p>
        ) : (
          <ol className="list-decimal pl-6">
            {named.map(({ number, name }) => (
              <li key={number} className="headline py-1 text-xl">
                {name}
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}

function usePlaces(options: readonly Option[]): Option[] {
  // There are ten options at most and one for none of them, and their number never changes while a paper is filled in.
  const placed = options.map((option) => ({
    option,
    // biome-ignore lint/correctness/useHookAtTopLevel: the options of a vote are fixed
    place: useField(placeField(option.number)).value,
  }))
  return placed
    .filter(({ place }) => place !== '')
    .sort((one, other) => Number(one.place) - Number(other.place))
    .map(({ option }) => option)
}
