import { micromark } from 'micromark'

type Props = {
  source: string
  /** The level that a "#" in the text becomes, so that the page keeps one order of headings. */
  headings?: 2 | 3 | 4
}

// No HTML of the writer's own, and no pictures from elsewhere: they would tell other servers who reads what.
const plain = { disable: { null: ['htmlFlow', 'htmlText', 'labelStartImage'] } }

/** Simple Markdown written by a member, made safe, set like print. */
export function Markdown({ source, headings = 3 }: Props) {
  const html = inOrder(micromark(source, { extensions: [plain] }), headings).replaceAll(
    '<a href=',
    '<a rel="nofollow noopener" href=',
  )
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Headings under the page's own, none deeper than one below the last, however many "#" the writer took. */
function inOrder(html: string, headings: number) {
  let last = headings - 1
  return html.replace(/<(\/?)h([1-6])>/g, (_, end, level) => {
    if (!end) last = Math.min(6, Number(level) + headings - 1, last + 1)
    return `<${end}h${last}>`
  })
}
