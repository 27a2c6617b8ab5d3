import { closeSync, openSync, writeSync } from 'node:fs'

type Shape = {
  papers: number
  candidates: number
  seats: number
  /** So many preferences at most, so that many papers are equal. Nothing: all candidates. */
  longest?: number
}

/** The same invented papers every time: some candidates are liked better than others, and voters rank as many as they please. */
export function writeRandomBlt(file: string, { papers, candidates, seats, longest }: Shape) {
  const random = numbers(20_26)
  const out = openSync(file, 'w')
  writeSync(out, `${candidates} ${seats}\n`)
  let lines: string[] = []
  for (let paper = 1; paper <= papers; paper += 1) {
    lines.push(`1 ${ranking(random, candidates, longest ?? candidates).join(' ')} 0`)
    if (lines.length < 10_000 && paper < papers) continue
    writeSync(out, `${lines.join('\n')}\n`)
    lines = []
  }
  const names = Array.from({ length: candidates }, (_, at) => `"Candidate ${at + 1}"`)
  writeSync(out, `0\n${names.join('\n')}\n"Bench"\n`)
  closeSync(out)
}

function ranking(random: () => number, candidates: number, longest: number): number[] {
  const left = Array.from({ length: candidates }, (_, at) => at + 1)
  const length = 1 + Math.floor(random() * longest)
  return Array.from({ length }, () => {
    // The square makes those in front more likely.
    const at = Math.floor(random() ** 2 * left.length)
    return left.splice(at, 1)[0]!
  })
}

/** Mulberry32: small, and the same everywhere. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
