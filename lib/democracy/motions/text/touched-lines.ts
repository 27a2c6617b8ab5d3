import type { TextChanges } from './changes'
import type { NumberedLine } from './lines'

/** Which lines an amendment is about. One that puts words in between two lines is about the line before. */
export function touchedLines(lines: readonly NumberedLine[], changes: TextChanges): number[] {
  const touched = new Set<number>()
  for (const { from, to } of changes) {
    const under = lines.filter((line) => line.from < to && from < line.to)
    const before = lines.findLast((line) => line.from <= from) ?? lines[0]
    for (const { number } of under.length > 0 ? under : before ? [before] : []) touched.add(number)
  }
  return [...touched].sort((one, other) => one - other)
}

/** "Lines 7 and 8", "After line 12", "Lines 2 and 7 to 9". */
export function linesInWords(lines: readonly NumberedLine[], changes: TextChanges): string {
  const touched = touchedLines(lines, changes)
  const last = lines.find(({ number }) => number === touched[0])
  const onlyAfter = last && changes.every(({ from, to }) => from === to && from >= last.to)
  if (touched.length === 1 && onlyAfter) return `After line ${touched[0]}`
  return `${touched.length === 1 ? 'Line' : 'Lines'} ${numbersInWords(touched)}`
}

/** "7", "7 and 8", "2 and 7 to 9". */
export function numbersInWords(numbers: readonly number[]): string {
  const spans: [number, number][] = []
  for (const number of numbers) {
    const span = spans.at(-1)
    if (span && span[1] === number - 1) span[1] = number
    else spans.push([number, number])
  }
  const said = spans.flatMap(([first, last]) => {
    if (first === last) return [String(first)]
    return last === first + 1 ? [String(first), String(last)] : [`${first} to ${last}`]
  })
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}
