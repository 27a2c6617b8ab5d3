'use client'

import { FieldError } from './field-layout'
import { useField } from './form-context'

type Props = {
  /** What the voter sees above the title: "Ballot paper · closes 5pm, Friday 14 March". */
  eyebrow: string
  title: string
  name?: string
  options: readonly { value: string; label: string }[]
  defaultValue?: string
}

/** A ballot paper: a plain group of radio buttons that looks like what it is. */
export function BallotPaper({ eyebrow, title, name = 'choice', options, defaultValue }: Props) {
  const field = useField(name, defaultValue)
  return (
    <fieldset
      data-field
      id={field.id}
      aria-describedby={field.describedBy(false)}
      className="min-w-0 max-w-[34rem] self-start border-3 border-ink bg-card"
    >
      <legend className="sr-only">{title}</legend>
      <div className="border-ink border-b-3 border-dashed p-5 sm:px-7" aria-hidden="true">
        <p className="eyebrow">{eyebrow}</p>
        <p className="headline mt-1 text-xl">{title}</p>
      </div>
      <div className="p-5 sm:px-7">
        <p className="sr-only">{eyebrow}</p>
        <FieldError id={field.id}>{field.error}</FieldError>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-center justify-between gap-5 border-rule border-b py-3 last:border-b-0"
          >
            <span className="headline text-lg">{option.label}</span>
            <span className="relative block size-11 shrink-0">
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={field.value === option.value}
                className="ballot-box peer"
              />
              <Mark />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The cross a voter makes. */
function Mark() {
  return (
    <svg
      viewBox="0 0 44 44"
      aria-hidden="true"
      className="pointer-events-none invisible absolute inset-0 stroke-ink peer-checked:visible"
    >
      <path d="M13 13 31 31M31 13 13 31" strokeWidth="4.5" fill="none" />
    </svg>
  )
}
