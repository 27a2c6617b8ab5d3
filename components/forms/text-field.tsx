'use client'

import type { HTMLAttributes, HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Labelled } from './field-layout'
import { useField } from './form-context'

/** Widths in characters: a box as wide as its answer tells people what we expect. */
const widths = {
  2: 'max-w-[4.5ch]',
  4: 'max-w-[7ch]',
  6: 'max-w-[9ch]',
  10: 'max-w-[14ch]',
  20: 'max-w-[24ch]',
  30: 'max-w-[34ch]',
  full: 'max-w-[44rem]',
} as const

export type TextFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  defaultValue?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  width?: keyof typeof widths | `${keyof typeof widths}`
  /** Shown inside the box's frame: "£". */
  prefix?: string
  suffix?: string
  spellCheck?: boolean
  /** What many answer; anything else is as good. */
  suggestions?: readonly string[]
}

export function TextField({ name, label, hint, defaultValue, ...rest }: TextFieldProps) {
  const field = useField(name, defaultValue)
  const { prefix, suffix, width = 'full', type = 'text', suggestions, ...input } = rest
  const list = suggestions && `${field.id}-suggestions`
  return (
    <Labelled field={field} label={label} hint={hint}>
      <div className="flex">
        {prefix && <Affix side="border-r-0">{prefix}</Affix>}
        <input
          {...input}
          {...field.box(hint)}
          type={type}
          list={list}
          defaultValue={field.value}
          className={`box ${widths[width]}`}
        />
        {suggestions && (
          <datalist id={list}>
            {suggestions.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        )}
        {suffix && <Affix side="border-l-0">{suffix}</Affix>}
      </div>
    </Labelled>
  )
}

function Affix({ side, children }: { side: string; children: string }) {
  return (
    <span
      aria-hidden="true"
      className={`flex flex-none items-center border-2 border-ink bg-sunk px-3 ${side}`}
    >
      {children}
    </span>
  )
}
