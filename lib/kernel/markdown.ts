import { micromark, type Options } from 'micromark'
import {
  gfmAutolinkLiteral,
  gfmAutolinkLiteralHtml,
} from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'

/**
 * What members write, as HTML. They write in Word and paste, so it is read leniently: nothing that was typed disappears, and no
 * line runs into the one before. It is read this way where it is shown and never rewritten where it is entered, because a
 * motion is what its mover sent. Pure.
 */
export type MarkdownTerms = {
  /** The level that a "#" in the text becomes, so that the page keeps one order of headings. */
  headings: 2 | 3 | 4
  /** In front of the addresses within it, where several texts may stand on one page. */
  prefix: string
}

export function markdownToHtml(source: string, { headings, prefix }: MarkdownTerms): string {
  const footnotes = gfmFootnoteHtml({
    label: 'Footnotes',
    labelTagName: 'p',
    labelAttributes: 'class="footnotes-label"',
    clobberPrefix: prefix,
  })
  const html = micromark(asMarkdown(withCountableMarks(source)), {
    extensions: [gfmAutolinkLiteral(), gfmFootnote(), gfmTable(), plain],
    htmlExtensions: [gfmAutolinkLiteralHtml(), footnotes, gfmTableHtml(), numbersAsTyped()],
  })
  return withTablesThatScroll(withNumbers(headingsInOrder(html, headings)))
    .replaceAll('footnote-label"', `${prefix}footnotes"`)
    .replaceAll('<a href=', '<a rel="nofollow noopener" href=')
}

/**
 * No HTML of the writer's own, and no pictures from elsewhere: they would tell other servers who reads what. In Word a tab
 * begins a paragraph and a row of hyphens is a rule: neither makes it code or a heading. "[1]: https://…" is a source at the foot,
 * and stays there.
 */
const plain = {
  disable: {
    null: [
      'htmlFlow',
      'htmlText',
      'labelStartImage',
      'codeIndented',
      'setextUnderline',
      'definition',
    ],
  },
}

/** Each item of a numbered list says which number was typed before it; `withNumbers` keeps those that are needed. */
function numbersAsTyped(): NonNullable<Options['htmlExtensions']>[number] {
  let typed: number | undefined
  return {
    enter: {
      listItemValue(token) {
        typed = Number.parseInt(this.sliceSerialize(token), 10)
        if (this.getData('expectFirstItem') && typed !== 1) this.tag(` start="${typed}"`)
      },
      listItemMarker() {
        if (this.getData('expectFirstItem')) this.tag('>')
        else {
          this.tag('</li>')
          this.setData('slurpAllLineEndings')
        }
        this.lineEndingIfNeeded()
        this.tag(typed === undefined ? '<li>' : `<li value="${typed}">`)
        typed = undefined
        this.setData('expectFirstItem')
        this.setData('lastWasTag')
      },
    },
  }
}

/** After 1, 2 comes 5 where 5 was typed. Whoever types "1." before every line wants them counted. */
function withNumbers(html: string): string {
  const lists: { typed?: number; next?: number }[] = []
  return html.replace(/<ol\b|<\/ol>|<li value="(\d+)">/g, (tag, value) => {
    if (tag === '</ol>') lists.pop()
    else if (tag === '<ol') lists.push({})
    const list = lists.at(-1)
    if (!list || value === undefined) return tag
    const number = Number(value)
    const counts = list.typed === undefined || number === list.next || number === list.typed
    list.next = (number === list.typed ? list.next! : number) + 1
    list.typed = number
    return counts ? '<li>' : tag
  })
}

/** Headings under the page's own, none deeper than one below the last, however many "#" the writer took. */
function headingsInOrder(html: string, headings: number) {
  let last = headings - 1
  return html.replace(/<(\/?)h([1-6])>/g, (_, end, level) => {
    if (!end) last = Math.min(6, Number(level) + headings - 1, last + 1)
    return `<${end}h${last}>`
  })
}

/** A wide table scrolls in its own place, by keyboard too. */
function withTablesThatScroll(html: string) {
  return html
    .replaceAll(
      '<table>',
      '<div class="prose-table" role="group" aria-label="Table" tabindex="0"><table>',
    )
    .replaceAll('</table>', '</table></div>')
    .replace(/<th(?=[ >])/g, '<th scope="col"')
}

/**
 * A thousand stars and brackets in one paragraph are nobody's emphasis, and reading them takes time by their square: they
 * stay characters, so that no text can hold up the site.
 */
function withCountableMarks(source: string): string {
  const marks = /[*_[]/g
  return source
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) =>
      (paragraph.match(marks)?.length ?? 0) > 1000 ? paragraph.replace(marks, '\\$&') : paragraph,
    )
    .join('')
}

/** Markdown that says what the lines say to whoever sees them in Word. */
function asMarkdown(source: string): string {
  const lines = withoutLooseFootnotes(source).split('\n')
  const read: string[] = []
  let fence: string | undefined
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    const fenced = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence || fenced) {
      if (!fence) fence = fenced
      else if (fenced?.startsWith(fence)) fence = undefined
      read.push(line)
      at += 1
      continue
    }
    const rows = rowsFrom(lines, at)
    if (isTable(rows)) read.push('', ...asTable(rows), '')
    else {
      const end = read.at(-1)?.trimStart().startsWith('|') && !line.includes('|')
      const plainLines = lines.slice(at, at + Math.max(1, rows.length))
      read.push(...(end ? [''] : []), ...plainLines.map((one) => `${withMarker(one)}${lineBreak}`))
    }
    at += Math.max(1, rows.length)
  }
  return read.join('\n')
}

/** Two spaces at the end of a line: what was typed on a line of its own stays on one. */
const lineBreak = '  '

/** Bullets as Word pastes them, "o" for the second level, and a no-break space behind a bullet or a number. */
function withMarker(line: string): string {
  return line
    .replace(/^([ \t]*)(?:[•‣◦⁃▪●○■□·\uf0a7\uf0b7][ \t\u00a0]*|o\t)(?=\S)/, '$1- ')
    .replace(/^([ \t]*(?:[-*+]|\d{1,9}[.)]))\u00a0+/, '$1 ')
}

/** Lines with as many tabs each, none of them in a list: perhaps a table that came out of Word or Excel. */
function rowsFrom(lines: string[], start: number): string[][] {
  const rows: string[][] = []
  for (let at = start; at < lines.length; at += 1) {
    const cells = lines[at]!.split('\t').map((cell) => cell.trim())
    if (cells.length < 2 || cells.length !== (rows[0] ?? cells).length) break
    if (marker.test(cells[0]!) || cells.slice(1).every((cell) => cell === '')) break
    rows.push(cells)
  }
  return rows
}

/** "•", "–", "5.", "2.1", "(i)", "b)": what Word puts before the tab of a list. */
const marker = /^(?:[\p{P}\p{S}\uf0a7\uf0b7o]|\(?\p{L}{1,5}[.)]|\(?[\d.]+[.)]|\d+(?:\.\d+)+)$/u

/** Paragraphs that all begin with a tab have nothing in front of it. */
function isTable(rows: string[][]) {
  return rows.length > 1 && rows.some(([first]) => first !== '')
}

function asTable([head, ...body]: string[][]): string[] {
  const row = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [row(head!), row(head!.map(() => '---')), ...body.map(row)]
}

/** A footnote that nothing points to, or a second one with the same mark, stays as the line it is. */
function withoutLooseFootnotes(source: string): string {
  const definition = /^([ \t]*)\[\^([^\]\s]+)\]:/gm
  const calls = source.replace(definition, '').matchAll(/\[\^([^\]\s]+)\]/g)
  const open = new Set([...calls].map(([, mark]) => mark!.toLowerCase()))
  return source.replace(definition, (line, indent, mark: string) =>
    open.delete(mark.toLowerCase()) ? line : `\n${indent}\\[^${mark}\\]:`,
  )
}
