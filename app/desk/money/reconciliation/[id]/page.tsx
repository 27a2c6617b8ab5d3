import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { DifferenceTable } from '@/components/money/reconciliation/difference-table'
import { RunFacts } from '@/components/money/reconciliation/run-facts'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { isId } from '@/lib/kernel/ids'
import { getReconciliation } from '@/lib/money/reconciliation/read'
import { listDifferences } from '@/lib/money/reconciliation/read-differences'
import { byWhom, whenInWords } from '@/lib/money/reconciliation/run-wording'
import { requireOfficer } from '../../../require-officer'

export const metadata: Metadata = { title: 'Reconciliation' }

export default async function OneReconciliation({
  params,
  searchParams,
}: PageProps<'/desk/money/reconciliation/[id]'>) {
  const { id } = await params
  const path = `/desk/money/reconciliation/${encodeURIComponent(id)}`
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  const { after } = await searchParams
  const from = typeof after === 'string' && isId(after) ? after : undefined
  const run = isId(id) ? await getReconciliation(officer, id) : undefined
  const found = run && (await listDifferences(officer, { reconciliationId: id, after: from }))
  if (!run || !found) return <PageNotFound />
  return (
    <Page
      title={whenInWords(run)}
      eyebrow="Reconciliation"
      lead={`${byWhom(run)}. ${run.done} customers checked.`}
      back={<BackLink href="/desk/money/reconciliation">Our books and Stripe’s</BackLink>}
      wide
    >
      <RunFacts run={run} />
      {found.differences.length === 0 ? (
        <EmptyState title="No differences" />
      ) : (
        <DifferenceTable caption="Differences" differences={found.differences} />
      )}
      <Pagination
        of="differences"
        previous={from ? (path as Route) : undefined}
        next={
          found.next
            ? (`${path}?${new URLSearchParams({ after: found.next })}` as Route)
            : undefined
        }
      />
    </Page>
  )
}
