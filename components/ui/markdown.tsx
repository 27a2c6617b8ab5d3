import { useId } from 'react'
import { markdownToHtml } from '@/lib/kernel/markdown'

type Props = {
  source: string
  /** The level that a "#" in the text becomes, so that the page keeps one order of headings. */
  headings?: 2 | 3 | 4
}

/** Simple Markdown written by a member, made safe, set like print. */
export function Markdown({ source, headings = 3 }: Props) {
  const html = markdownToHtml(source, { headings, prefix: `${useId()}-` })
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
