'use client'

import { Markdown } from '@/components/ui/markdown'
import { useField } from './form-context'

/** What was typed, as it will stand on the page. What is sent again is carried along by itself. */
export function ShownText({ name, headings = 4 }: { name: string; headings?: 2 | 3 | 4 }) {
  return <Markdown source={useField(name).value} headings={headings} />
}
