import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { DifferenceTable } from '@/components/money/reconciliation/difference-table'
import { HowItWorks } from '@/components/money/reconciliation/how-it-works'
import { ResolveForm } from '@/components/money/reconciliation/resolve-form'
import { RunFacts } from '@/components/money/reconciliation/run-facts'
import { RunTable } from '@/components/money/reconciliation/run-table'
import { UnknownTable } from '@/components/money/reconciliation/unknown-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { isId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { listReconciliations, listUnknown } from '@/lib/money/reconciliation/read'
import { listDifferences } from '@/lib/money/reconciliation/read-differences'
import { agreesInMoney } from '@/lib/money/reconciliation/run-wording'
import { officerWith } from '@/lib/organisation'
import { can, refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { resolveAction, startReconciliationAction } from './actions'

export const metadata: Metadata = { title: 'Reconciliation' }

const path = '/desk/money/reconciliation'
const successMessages = {
  correct: 'Corrected in our books.',
  leave: 'Left as it is.',
}

export default async function Reconciliation({
  searchParams,
}: PageProps<'/desk/money/reconciliation'>) {
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  const { after, done } = await searchParams
  const from = typeof after === 'string' && isId(after) ? after : undefined
  const [runs, open] = await Promise.all([
    listReconciliations(officer),
    listDifferences(officer, { after: from }),
  ])
  const [last] = runs ?? []
  const agrees = last?.state !== 'done' || agreesInMoney(last)
  const unknown = agrees ? [] : ((await listUnknown(officer)) ?? [])
  const mayResolve = can(officer, 'difference.resolve', { personId: null })
  return (
    <Page
      title="Our books and Stripe’s"
      eyebrow="Money"
      lead="Every night we compare our books with Stripe’s record of each customer. Differences are listed here."
      wide
    >
      <SuccessMessage messages={successMessages} done={done} />
      {!runs && <Notice>{refusals[refusalOf(officer, 'money.read') ?? 'not-allowed']}</Notice>}
      {last && <RunFacts run={last} />}
      {unknown.length > 0 && <UnknownTable movements={unknown} />}
      {can(officer, 'reconciliation.start') && last?.state !== 'running' && (
        <Form action={startReconciliationAction}>
          <SubmitButton>Compare now</SubmitButton>
        </Form>
      )}
      {open?.differences.length === 0 && (
        <section className="flow pt-5">
          <h2>Waiting for {officerWith('money.handle')}</h2>
          <EmptyState title="Nothing waiting" />
        </section>
      )}
      {open && open.differences.length > 0 && (
        <DifferenceTable
          caption={`Waiting for ${officerWith('money.handle')}`}
          differences={open.differences}
          resolve={(difference) =>
            mayResolve && difference.personId !== officer.personId ? (
              <ResolveForm difference={difference} action={resolveAction} />
            ) : undefined
          }
        />
      )}
      <Pagination
        of="differences"
        previous={from ? path : undefined}
        next={open?.next ? `${path}?${new URLSearchParams({ after: open.next })}` : undefined}
      />
      {runs && runs.length > 0 && <RunTable runs={runs} />}
      {runs && <HowItWorks />}
    </Page>
  )
}
