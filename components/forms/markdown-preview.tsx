'use client'

import { Markdown } from '@/components/ui/markdown'
import { useField } from './form-context'

/** Typed Markdown, as it will appear on the page. What is sent with the form is not its business. */
export function MarkdownPreview({ name, headings = 4 }: { name: string; headings?: 2 | 3 | 4 }) {
  return <Markdown source={useField(name).value} headings={headings} />
}
