import type { Route } from 'next'
import type { Filter } from '@/components/ui/filters'
import { countFor, pathWith } from '@/lib/treasury/lists/filters'

type Query = Record<string, string | undefined>

type Row = {
  path: string
  /** All that is asked for at the moment. */
  filter: Query
  counts: Parameters<typeof countFor>[0]
  label: string
  /** What this row narrows by, and its choices. */
  name: string
  choices: Record<string, string>
}

/** One way of narrowing a list: each choice with how many it would find beside what else is asked for. */
export function filterRow({ path, filter, counts, label, name, choices }: Row) {
  const all = Object.fromEntries(Object.keys(filter).map((key) => [key, filter[key]]))
  const line = (value: string | undefined, words: string): Filter => {
    const query = { ...all, [name]: value }
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
