import type { Count, CountStage } from './contest'

const rulesInWords = {
  scottish: 'Single transferable vote, Scottish rules (SSI 2011/399)',
  av: 'Alternative vote',
  ers97: 'Single transferable vote, ERS97 rules',
  meek: 'Meek’s single transferable vote (Reference Meek Rule)',
}

/** The count as a sheet to read: each stage with what moved, who was elected and how ties were broken. */
export function countSheet(count: Count): string {
  const name = (number: number) => `${count.candidates[number - 1]} (${number})`
  const lines = [
    rulesInWords[count.rules],
    `${count.seats} ${count.seats === 1 ? 'seat' : 'seats'}, ${count.valid} valid papers, ${count.invalid} invalid, quota ${count.quota}`,
  ]
  if (count.infeasible)
    lines.push('The constraints cannot be met by the candidates, and were not applied.')
  for (const stage of count.stages) {
    lines.push('', `Stage ${stage.stage}: ${happened(stage, name)}`)
    stage.votes.forEach((votes, at) => {
      lines.push(`  ${votes.padStart(20)}  ${name(at + 1)}`)
    })
    lines.push(`  ${stage.nonTransferable.padStart(20)}  non-transferable`)
    lines.push(`  ${stage.roundingLoss.padStart(20)}  lost by rounding`)
    for (const { tied, left = tied, chosen, by } of [stage.tie ?? [], stage.orders ?? []].flat()) {
      const lot = left.length < tied.length ? `lot among ${left.map(name).join(', ')}` : 'lot'
      lines.push(
        `  ${tied.map(name).join(', ')} were level; ${name(chosen)} by ${by === 'lot' ? lot : by}`,
      )
    }
    for (const number of stage.elected) lines.push(`  Elected: ${name(number)}`)
  }
  lines.push('', `Elected: ${count.winners.map(name).join(', ') || 'nobody'}`)
  return lines.join('\n')
}

function happened(
  { type, candidate, together }: CountStage,
  name: (number: number) => string,
): string {
  switch (type) {
    case 'first':
      return 'first preferences'
    case 'surplus':
      return `surplus of ${name(candidate!)}`
    case 'exclusion':
      return `exclusion of ${(together ?? [candidate!]).map(name).join(', ')}`
    case 'doomed':
      return `exclusion of ${name(candidate!)}, who can no longer be elected under the constraints`
    case 'end':
      return 'the end of the count'
  }
}
