import type { Count } from '@/lib/democracy/elections/count/contest'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'

/** In each contest, by its id, who was passed over because they were elected to an earlier post. */
export function passedOver(
  { contests, oneOffice }: Pick<Manifest, 'contests' | 'oneOffice'>,
  counts: Record<string, Count | undefined>,
): Record<string, number[]> {
  const elected = new Set<string>()
  const passed: Record<string, number[]> = {}
  for (const { id, candidates } of contests) {
    passed[id] = candidates.flatMap(({ number, person }) =>
      oneOffice && person && elected.has(person) ? [number] : [],
    )
    for (const number of counts[id]?.winners ?? []) {
      const person = candidates[number - 1]?.person
      if (person) elected.add(person)
    }
  }
  return passed
}
