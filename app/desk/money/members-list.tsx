import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Hidden } from '@/components/forms/hidden'
import { Page } from '@/components/layout/page'
import { ExportForm } from '@/components/money/treasury/export-form'
import { FilterRows } from '@/components/money/treasury/filter-rows'
import { Details } from '@/components/ui/details'
import { Pagination } from '@/components/ui/pagination'
import { pathWith } from '@/lib/money/treasury/lists/filters'
import type { readCsvForm } from './csv-download'
import { type FilteredList, filterLinks } from './filter-links'

type Props = {
  title: string
  list: FilteredList
  /** The ways of narrowing it: what each is called, what it narrows by, and its choices. */
  ways: [label: string, name: string, choices: Record<string, string>][]
  after?: string | number
  next?: string | number
  /** What came of the last try to take it out. */
  taken: ReturnType<typeof readCsvForm>
  children: ReactNode
}

/** Members and their money: narrowed in the address, leafed through, and taken out as a file. */
export function MembersList({ title, list, ways, after, next, taken, children }: Props) {
  const { path, filter } = list
  return (
    <Page title={title} eyebrow="Money" wide>
      <FilterRows
        rows={ways.map(([label, name, choices]) => filterLinks(list, label, name, choices))}
      />
      {children}
      <Pagination
        of="members"
        previous={after ? (pathWith(path, filter) as Route) : undefined}
        next={next ? (pathWith(path, { ...filter, after: `${next}` }) as Route) : undefined}
      />
      <Details summary="Download this list" open={Boolean(taken.message || taken.errors.reason)}>
        <ExportForm to={`${path}/export`} button="Download the list" {...taken}>
          {Object.entries(filter).map(([name, value]) =>
            value ? <Hidden key={name} name={name} value={value} /> : null,
          )}
        </ExportForm>
      </Details>
    </Page>
  )
}
