import type { Route } from 'next'
import type { Filter } from '@/components/ui/filters'
import { countFor, pathWith } from '@/lib/money/treasury/lists/filters'

/** A list that is narrowed in its address. */
export type FilteredList = {
  path: string
  /** All that is asked for at the moment. */
  filter: Record<string, string | undefined>
  counts: Parameters<typeof countFor>[0]
}

/** One way of narrowing a list: each choice with how many it would find beside what else is asked for. */
export function filterLinks(
  { path, filter, counts }: FilteredList,
  label: string,
  name: string,
  choices: Record<string, string>,
) {
  const line = (value: string | undefined, words: string): Filter => {
    const query = { ...filter, [name]: value }
    return {
      label: words,
      href: pathWith(path, query) as Route,
      count: countFor(counts, query),
      current: filter[name] === value,
    }
  }
  const filters = [
    line(undefined, 'All'),
    ...Object.entries(choices).map(([value, words]) => line(value, words)),
  ]
  return { label, filters }
}
