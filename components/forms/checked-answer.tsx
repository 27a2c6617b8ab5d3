'use client'

import { Markdown } from '@/components/ui/markdown'
import { useField } from './form-context'

/** What was typed into a field of this form, shown to be checked and carried along. */
export function CheckedAnswer({ name, words }: { name: string; words?: Record<string, string> }) {
  const { value } = useField(name)
  return (
    <>
      {words?.[value] ?? value}
      <input type="hidden" name={name} value={value} />
    </>
  )
}

/** The same for Markdown, as it will appear on the page. */
export function CheckedMarkdown({ name, headings }: { name: string; headings?: 2 | 3 | 4 }) {
  const { value } = useField(name)
  return (
    <>
      <Markdown source={value} headings={headings} />
      <input type="hidden" name={name} value={value} />
    </>
  )
}
