/**
 * A motion's text in numbered lines. Where it is cut is decided once, when a version is fixed, and stored: line 9 is line 9 on
 * every screen and on paper, whatever this file does later. Pure.
 */
const lineCharacters = 58

/** A text cut at its spaces. What somebody began on a line of its own begins a line here as well. */
export function cutIntoLines(text: string): string[] {
  return text.split('\n').flatMap(cutParagraph)
}

function cutParagraph(paragraph: string): string[] {
  const lines: string[] = []
  let line = ''
  let room = lineCharacters
  for (const [word, seen] of paragraph.matchAll(/([^ \t]+)[ \t]*/g)) {
    if (line && [...seen!].length > room) {
      lines.push(line)
      line = ''
      room = lineCharacters
    }
    line += word
    room -= [...word].length
  }
  return (line ? [...lines, line] : lines).map((one) => one.replace(/[ \t]+$/, ''))
}

/** What somebody wrote between two line breaks: a paragraph, a heading, an item of a list. */
export type MotionParagraph = {
  from: number
  to: number
  kind: 'words' | 'heading' | 'item'
  /** Where its words begin: a heading's mark is not one of them. */
  words: number
  /** An empty line stands before it. */
  apart: boolean
}

const item = /^(?:[-*+•–]|\(?(?:\d{1,9}|\p{L}|[ivx]{1,5})[.)])[ \t\u00a0]/u

export function paragraphsOf(text: string): MotionParagraph[] {
  const found: MotionParagraph[] = []
  for (const match of text.matchAll(/[^ \t\n][^\n]*/g)) {
    const from = match.index
    const words = match[0].replace(/[ \t]+$/, '')
    const to = from + words.length
    const mark = /^#{1,6}[ \t]+(?=\S)/.exec(words)?.[0].length ?? 0
    const before = text.slice(found.at(-1)?.to ?? 0, from)
    found.push({
      from,
      to,
      kind: mark ? 'heading' : item.test(words) ? 'item' : 'words',
      words: from + mark,
      apart: found.length > 0 && (before.match(/\n/g)?.length ?? 0) > 1,
    })
  }
  return found
}

export type NumberedLine = {
  number: number
  from: number
  to: number
  paragraph: MotionParagraph
  /** The first of its paragraph. */
  opens: boolean
}

/** The stored cut, found again in the text that it was made of. */
export function numberLines(text: string, cut: readonly string[]): NumberedLine[] {
  const paragraphs = paragraphsOf(text)
  let at = 0
  let place = 0
  return cut.flatMap((line, index) => {
    const from = text.indexOf(line, at)
    while (paragraphs[place + 1] && paragraphs[place + 1]!.from <= from) place += 1
    const paragraph = paragraphs[place]
    if (from < 0 || !paragraph) return []
    at = from + line.length
    return [{ number: index + 1, from, to: at, paragraph, opens: from <= paragraph.words }]
  })
}

/** A stretch of words that is set in one way. */
export type InlineRun = { from: number; to: number; set?: 'strong' | 'em' | 'link' }

const marked =
  /(\*\*|__)(?=\S)(.{1,2000}?\S)\1|(?<![\w*])([*_])(?=[^\s*_])([^*_]{0,2000}?[^\s*_])\3(?![\w*])|https?:\/\/[^\s<>()]+[^\s<>().,;:!?]/g

/** The words of a paragraph without the marks that set them. Too many marks are nobody's emphasis. */
export function inlineRuns(text: string, { words, to }: MotionParagraph): InlineRun[] {
  const source = text.slice(words, to)
  if ((source.match(/[*_]/g)?.length ?? 0) > 200) return [{ from: words, to }]
  const runs: InlineRun[] = []
  let at = words
  const push = (from: number, end: number, set?: InlineRun['set']) => {
    if (from < end) runs.push({ from, to: end, ...(set && { set }) })
  }
  for (const match of source.matchAll(marked)) {
    const from = words + match.index
    const end = from + match[0].length
    push(at, from)
    if (match[1]) push(from + 2, end - 2, 'strong')
    else if (match[3]) push(from + 1, end - 1, 'em')
    else push(from, end, 'link')
    at = end
  }
  push(at, to)
  return runs
}
