'use client'

import { type ReactNode, useState } from 'react'
import { countWords } from '@/lib/kernel/count-words'
import { Labelled } from './field-layout'
import { useField } from './form-context'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  defaultValue?: string
  rows?: number
  /** Counts what is left to write. The rule itself stands in the form's schema. */
  limit?: { words: number } | { characters: number }
}

export function TextArea({ name, label, hint, defaultValue, rows = 5, limit }: Props) {
  const field = useField(name, defaultValue)
  const [text, setText] = useState(field.value)
  return (
    <Labelled field={field} label={label} hint={hint}>
      <textarea
        {...field.box(hint)}
        rows={rows}
        defaultValue={field.value}
        onChange={(event) => setText(event.target.value)}
        aria-describedby={[field.describedBy(hint), limit && `${field.id}-left`]
          .filter(Boolean)
          .join(' ')}
        className="box max-w-[44rem]"
      />
      {limit && (
        <p id={`${field.id}-left`} className="mt-1 text-ink-soft text-sm">
          {left(text, limit)}
        </p>
      )}
    </Labelled>
  )
}

function left(text: string, limit: { words: number } | { characters: number }) {
  const [most, used, unit] =
    'words' in limit
      ? [limit.words, countWords(text), 'word']
      : [limit.characters, [...text].length, 'character']
  const rest = most - used
  const units = Math.abs(rest) === 1 ? unit : `${unit}s`
  const figure = Math.abs(used === 0 ? most : rest).toLocaleString('en-GB')
  if (used === 0) return `You can write up to ${figure} ${unit}s.`
  return rest < 0 ? `${figure} ${units} too many.` : `${figure} ${units} left.`
}
