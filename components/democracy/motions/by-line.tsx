import {
  type InlineRun,
  inlineRuns,
  type NumberedLine,
  numberLines,
} from '@/lib/democracy/motions/text/lines'

type Mark = {
  number: number
  /** Which lines it is about. */
  lines: readonly number[]
  tone: 'open' | 'taken' | 'clash'
}

type Props = {
  version: { text: string; lines: readonly string[] }
  /** Amendments, each a bar beside its lines that leads to it. */
  marks?: readonly Mark[]
}

/**
 * A motion with its lines as they were cut when the text was fixed. Numbers stand in a column, on a phone as small figures in the text
 * that runs on.
 */
export function ByLine({ version: { text, lines: cut }, marks = [] }: Props) {
  const lines = numberLines(text, cut)
  const lanes = inLanes(marks)
  return (
    <ol className="by-line">
      {lines.map((line) => (
        <li key={line.number} className={lineClass(line)}>
          <span className="by-line-number">{line.number}</span>
          <span className={line.paragraph.kind === 'heading' ? 'font-bold' : undefined}>
            <Words text={text} line={line} />{' '}
          </span>
          {lanes.length > 0 && <Bars line={line.number} lanes={lanes} />}
        </li>
      ))}
    </ol>
  )
}

function lineClass({ number, paragraph, opens }: NumberedLine) {
  return [
    opens && number > 1 && (paragraph.apart ? 'by-line-apart' : 'by-line-opens'),
    paragraph.kind === 'item' && !opens && 'by-line-indent',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The words of one line, set as its paragraph sets them. */
function Words({ text, line }: { text: string; line: NumberedLine }) {
  const words = ({ from, to }: InlineRun) =>
    text.slice(Math.max(from, line.from), Math.min(to, line.to)) || undefined
  return inlineRuns(text, line.paragraph)
    .filter(({ from, to }) => from < line.to && line.from < to)
    .map((run) => {
      if (run.set === 'strong') return <strong key={run.from}>{words(run)}</strong>
      if (run.set === 'em') return <em key={run.from}>{words(run)}</em>
      if (run.set !== 'link') return words(run)
      return (
        <a key={run.from} href={text.slice(run.from, run.to)} rel="nofollow noopener">
          {words(run)}
        </a>
      )
    })
}

/** Bars that would stand side by side have a lane each. */
function inLanes(marks: readonly Mark[]): Mark[][] {
  const lanes: Mark[][] = []
  for (const mark of marks) {
    const first = mark.lines[0] ?? 0
    const free = lanes.find((lane) => (lane.at(-1)?.lines.at(-1) ?? 0) < first)
    if (free) free.push(mark)
    else lanes.push([mark])
  }
  return lanes
}

function Bars({ line, lanes }: { line: number; lanes: Mark[][] }) {
  return (
    <span className="by-line-bars">
      {lanes.map((lane) => {
        const mark = lane.find(({ lines }) => lines.includes(line))
        const key = lane[0]!.number
        if (!mark) return <span key={key} aria-hidden="true" />
        if (mark.lines[0] !== line) {
          return <span key={key} aria-hidden="true" className={`bar-${mark.tone}`} />
        }
        return (
          <a key={key} href={`#A${mark.number}`} className={`bar-${mark.tone}`}>
            <span className="sr-only">Amendment </span>A{mark.number}
          </a>
        )
      })}
    </span>
  )
}
