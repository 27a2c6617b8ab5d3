import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** One measured number. `ratio` is value through baseline, where there is something to hold it against. */
export type BenchResult = {
  name: string
  value: number
  unit: string
  baseline: number | null
  ratio: number | null
  goal?: string
}

const results: BenchResult[] = []

export function result(
  name: string,
  value: number,
  unit: string,
  held: { baseline?: number; goal?: string } = {},
) {
  const baseline = held.baseline ?? null
  const ratio = baseline ? round(value / baseline) : null
  results.push({
    name,
    value: round(value),
    unit,
    baseline: baseline && round(baseline),
    ratio,
    goal: held.goal,
  })
}

/** Says it as a table for people and as JSON lines for programs, which `file` keeps as well. */
export function reportBench(file: string) {
  if (results.length === 0) return
  const wide = Math.max(...results.map(({ name }) => name.length))
  const cells = (one: BenchResult) => [
    one.name.padEnd(wide),
    `${one.value} ${one.unit}`.padStart(16),
    (one.baseline === null ? '' : `${one.baseline}`).padStart(10),
    (one.ratio === null ? '' : `× ${one.ratio}`).padStart(9),
    one.goal ?? '',
  ]
  console.log(
    `\n${['What'.padEnd(wide), 'Value'.padStart(16), 'Baseline'.padStart(10), 'Ratio'.padStart(9), 'Goal'].join('  ')}`,
  )
  for (const one of results) console.log(cells(one).join('  ').trimEnd())
  console.log('')
  mkdirSync(dirname(file), { recursive: true })
  for (const { goal: _, ...one } of results) {
    const line = JSON.stringify(one)
    console.log(line)
    appendFileSync(file, `${line}\n`)
  }
}

function round(value: number) {
  return Math.round(value * 100) / 100
}
