/**
 * A slow and literal reading of the Order (SSI 2011/399, Schedule 1, rules 46–53), one paper at a time, written apart from
 * the program's own count so that the two can be held against each other. Papers are lists of candidates, best first.
 */
type Paper = { ranking: number[]; value: bigint }

export function literalScottish(
  candidates: number,
  seats: number,
  rankings: number[][],
  lots: number[],
) {
  const all = Array.from({ length: candidates }, (_, at) => at + 1)
  const piles = new Map<number, Paper[]>(all.map((one) => [one, []]))
  const elected: number[] = []
  const out: number[] = []
  const ends: bigint[][] = []
  const happened: string[] = []
  const votesOf = (one: number) => piles.get(one)!.reduce((sum, paper) => sum + paper.value, 0n)
  const kept = new Map<number, bigint>()
  const standsAt = (one: number) => kept.get(one) ?? votesOf(one)
  const continuing = () => all.filter((one) => !elected.includes(one) && !out.includes(one))
  for (const ranking of rankings) piles.get(ranking[0]!)!.push({ ranking, value: 100_000n })
  const quota = (BigInt(rankings.length) / BigInt(seats + 1) + 1n) * 100_000n

  const give = (papers: Paper[]) => {
    for (const paper of papers) {
      const next = paper.ranking.find((one) => continuing().includes(one))
      if (next) piles.get(next)!.push(paper)
    }
  }
  const choose = (tied: number[], highest: boolean): number => {
    let left = tied
    for (let stage = ends.length - 1; stage >= 0 && left.length > 1; stage -= 1) {
      const then = left.map((one) => ends[stage]![one]!)
      const best = then.reduce((a, b) => (highest ? (a > b ? a : b) : a < b ? a : b))
      left = left.filter((one) => ends[stage]![one] === best)
    }
    return left.length === 1 ? left[0]! : lots.find((one) => left.includes(one))!
  }
  const pick = (among: number[], highest: boolean): number => {
    const votes = among.map(standsAt)
    const best = votes.reduce((a, b) => (highest ? (a > b ? a : b) : a < b ? a : b))
    return choose(
      among.filter((one) => standsAt(one) === best),
      highest,
    )
  }
  const endStage = () => {
    ends.push([0n, ...all.map(standsAt)])
    for (;;) {
      const over = continuing().filter((one) => standsAt(one) >= quota)
      if (over.length === 0 || elected.length === seats) break
      elected.push(pick(over, true))
    }
    const left = continuing()
    if (elected.length < seats && left.length <= seats - elected.length) {
      while (continuing().length > 0) elected.push(pick(continuing(), true))
    }
  }
  endStage()
  while (elected.length < seats && continuing().length > 0) {
    const surpluses = elected.filter((one) => standsAt(one) > quota)
    if (surpluses.length > 0) {
      const from = pick(surpluses, true)
      const total = standsAt(from)
      const papers = piles.get(from)!
      piles.set(from, [])
      kept.set(from, quota)
      give(
        papers.map(({ ranking, value }) => ({ ranking, value: ((total - quota) * value) / total })),
      )
      happened.push(`surplus ${from}`)
    } else {
      const from = pick(continuing(), false)
      const papers = piles.get(from)!
      piles.set(from, [])
      out.push(from)
      give(papers)
      happened.push(`exclusion ${from}`)
    }
    endStage()
  }
  return { winners: elected, ends, happened }
}
