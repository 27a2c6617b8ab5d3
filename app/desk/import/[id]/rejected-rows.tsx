import 'server-only'
import type { Route } from 'next'
import { DuplicateRows } from '@/components/records/imports/duplicate-rows'
import { RowReport } from '@/components/records/imports/row-report'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Pagination } from '@/components/ui/pagination'
import type { PersonActor } from '@/lib/kernel/actor'
import { wholeNumberIn } from '@/lib/kernel/form-fields'
import { can } from '@/lib/permissions'
import type { ImportView } from '@/lib/records/imports/read'
import { listRows } from '@/lib/records/imports/read-rows'
import type { RowState } from '@/lib/records/imports/states'
import { tellApartAction } from './actions'

/** An import as an officer opened it, and what its address asks to see. */
export type OpenImport = {
  officer: PersonActor
  found: ImportView
  query: Record<string, string | string[] | undefined>
}

const labels: Partial<Record<RowState, string>> = {
  bad: 'To correct',
  known: 'Already known',
  duplicate: 'Possible duplicates',
  skipped: 'Skipped',
  kept: 'Kept',
}

/** The rows that need somebody, with line and reason. */
export async function RejectedRows({ officer, found, query }: OpenImport) {
  const kinds = (Object.keys(labels) as RowState[]).filter(
    (state) => state !== 'kept' || found.state === 'undone',
  )
  const filled = ['kept' as const, ...kinds].find((one) => found.counts[one] > 0)
  const state = kinds.find((one) => one === query.show) ?? filled ?? 'bad'
  const after = wholeNumberIn(query.after, 2_000_000_000) ?? 0
  const list = await listRows(officer, { found, state, after })
  const tellsApart =
    state === 'duplicate' && found.state === 'checked' && can(officer, 'members.import')
  const href = (given: Record<string, string>) =>
    `/desk/import/${found.id}?${new URLSearchParams(given)}` as Route
  return (
    <section className="flow">
      <h2>Rows not imported</h2>
      <Filters
        label="Which rows"
        filters={kinds.map((one) => ({
          label: labels[one]!,
          href: href({ show: one }),
          count: found.counts[one],
          current: one === state,
        }))}
      />
      {list?.rows.length === 0 && <EmptyState title="None" />}
      {list && list.rows.length > 0 && !tellsApart && (
        <RowReport rows={list.rows} caption={labels[state]!} />
      )}
      {list && list.rows.length > 0 && tellsApart && (
        <DuplicateRows
          importId={found.id}
          rows={list.rows}
          all={found.counts.duplicate}
          tellApart={tellApartAction}
        />
      )}
      {list?.next && (
        <Pagination of="rows" next={href({ show: state, after: String(list.next) })} />
      )}
      {state === 'bad' && found.counts.bad > 0 && can(officer, 'members.import') && (
        <form method="post" action={`/desk/import/${found.id}/rejected-rows`}>
          <Button variant="secondary">Download the rows to correct</Button>
        </form>
      )}
    </section>
  )
}
