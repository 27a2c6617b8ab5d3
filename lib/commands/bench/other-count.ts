import { readFileSync } from 'node:fs'

/** Another package's count of a BLT file, as its readers would call it: `other-count.ts meeks-prf-js|votes FILE.blt`. */
async function main([packageName, file]: string[]) {
  const [head, ...lines] = readFileSync(file!, 'utf8').split('\n')
  const [candidates, seats] = head!.split(' ').map(Number)
  const names = Array.from(
    { length: candidates! },
    (_, at) => `c${String(at + 1).padStart(3, '0')}`,
  )
  const rankings = lines.slice(0, lines.indexOf('0')).map((line) =>
    line
      .split(' ')
      .slice(1, -1)
      .map((one) => names[Number(one) - 1]!),
  )
  console.log(
    packageName === 'votes'
      ? await byVotes(names, rankings)
      : await byMeek(seats!, names, rankings),
  )
}

async function byMeek(seats: number, names: string[], rankings: string[][]) {
  const { tabulate } = await import('meeks-prf-js/run/meek.js')
  const ballots = rankings.map((ranking): [number, string[]] => [1, ranking])
  const { elected } = tabulate(seats, names, ballots, names.length, names, '', '', {}, null)
  return [...elected].join(' ')
}

async function byVotes(candidates: string[], rankings: string[][]) {
  const { InstantRunoff } = await import('votes')
  const ballots = rankings.map((ranking) => ({ ranking: ranking.map((one) => [one]), weight: 1 }))
  return new InstantRunoff({ candidates, ballots }).ranking()[0]!.join(' ')
}

void main(process.argv.slice(2))
