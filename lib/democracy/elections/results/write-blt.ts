import type { ContestToCount } from '@/lib/democracy/elections/count/contest'

/**
 * A contest as a BLT file, for any other counting program: seats, those who are passed over as negative numbers, equal
 * papers together, most of them first, so that their order says nothing; then the names in quotes.
 */
export function writeBlt({ title, seats, candidates, withdrawn, papers }: ContestToCount): string {
  const rankings = Array.from({ length: papers.groups }, (_, group) => ({
    weight: papers.weights[group]!,
    ranking: [...papers.rankingOf(group)],
  }))
  rankings.sort(
    (one, other) =>
      other.weight - one.weight || (one.ranking.join(' ') < other.ranking.join(' ') ? -1 : 1),
  )
  return [
    `${candidates.length} ${seats}`,
    ...withdrawn.map((number) => `-${number}`),
    ...rankings.map(({ weight, ranking }) => `${weight} ${ranking.join(' ')} 0`),
    ...(papers.invalid > 0 ? [`${papers.invalid} 0`] : []),
    '0',
    ...[...candidates, title].map((name) => `"${inQuotes(name)}"`),
    '',
  ].join('\n')
}

/** On one line, and without the sign that ends a name. */
export function inQuotes(name: string): string {
  return name
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('"', '”')
}
