import type { RecordType } from '../board'
import type { Contents } from './contents'

/** From when to when in the life of a board each kind of record may stand. */
const times: Record<RecordType, { from: number; to: number; once: boolean }> = {
  manifest: { from: 0, to: 0, once: true },
  'roll-amended': { from: 1, to: 1, once: false },
  batch: { from: 1, to: 1, once: false },
  replaced: { from: 1, to: 1, once: false },
  assisted: { from: 1, to: 2, once: false },
  closed: { from: 2, to: 2, once: true },
  key: { from: 3, to: 3, once: true },
  withheld: { from: 3, to: 3, once: true },
  seed: { from: 4, to: 4, once: true },
  spoilt: { from: 4, to: 4, once: true },
  result: { from: 5, to: 5, once: true },
}

/** Nothing may be cast, replaced or written down from paper once the ballots can be opened. */
export function orderProblems({ entries }: Contents, unfinished: boolean): string[] {
  const problems: string[] = []
  const seen = new Set<RecordType>()
  let reached: { at: number; type: RecordType } = { at: 0, type: 'manifest' }
  for (const { record, type } of entries) {
    const { from, to, once } = times[type]
    if (once && seen.has(type)) problems.push(`Record ${record} is a second ${type}.`)
    else if (to < reached.at)
      problems.push(`Record ${record} (${type}) stands after ${reached.type}, where it may not.`)
    if (from > reached.at) reached = { at: from, type }
    seen.add(type)
  }
  if (!unfinished)
    for (const type of missing(seen))
      problems.push(`The board has no ${type}: it is cut off, or not finished.`)
  return problems
}

function missing(seen: Set<RecordType>): RecordType[] {
  const wanted: RecordType[] = seen.has('withheld')
    ? ['closed', 'result']
    : ['closed', 'key', 'seed', 'spoilt', 'result']
  return wanted.filter((type) => !seen.has(type))
}
