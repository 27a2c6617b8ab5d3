import { fewestTold } from '@/lib/kernel/fewest-told'

/** Something that several people paid, named after what they have in common. */
export type PaidGroup = { name: string; pence: number }

/**
 * Fewer payers than five are never shown as a group: what one of them paid could be guessed. Puts groups of fewer together, and with the next larger one until they are five. If all of them together are
 * not, there is nothing to tell apart. The sum is named after all of them, "Concession + Donations and other income". `payersOf` counts everybody once, however many of the groups they paid in. Pure.
 */
export function mergeSmallGroups<Group extends PaidGroup>(
  groups: readonly Group[],
  payersOf: (groups: readonly Group[]) => number,
): PaidGroup[] {
  const bySize = [...groups].sort((a, b) => payersOf([a]) - payersOf([b]))
  const few = bySize.filter((group) => payersOf([group]) < fewestTold)
  const enough = bySize.slice(few.length)
  while (few.length > 0 && payersOf(few) < fewestTold && enough.length > 0)
    few.push(enough.shift()!)
  if (few.length === 0) return groups.map(({ name, pence }) => ({ name, pence }))
  if (few.length === groups.length && payersOf(few) < fewestTold) return []
  const merged = {
    name: groups
      .filter((group) => few.includes(group))
      .map(({ name }) => name)
      .join(' + '),
    pence: few.reduce((sum, { pence }) => sum + pence, 0),
  }
  const alone = groups.filter((group) => enough.includes(group))
  return [...alone.map(({ name, pence }) => ({ name, pence })), merged]
}
