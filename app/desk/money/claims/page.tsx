import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ClaimQueue } from '@/components/money/spending/claim-queue'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { countClaims, listClaimQueue } from '@/lib/money/spending/desk/queue'
import {
  type ClaimFilter,
  claimFilterFrom,
  claimFilters,
} from '@/lib/money/spending/desk/queue-filters'
import { can } from '@/lib/permissions'

export const metadata: Metadata = { title: 'Claims' }

const successMessages = { withdrawn: 'Claim withdrawn.' }

const path = (show: ClaimFilter, after?: number): Route =>
  `/desk/money/claims?${new URLSearchParams({ show, ...(after && { after: String(after) }) })}`

export default async function Claims({ searchParams }: PageProps<'/desk/money/claims'>) {
  const { officer, refused } = await requireOfficer('/desk/money/claims')
  if (!officer) return refused
  const frame = {
    title: 'Claims',
    eyebrow: 'Money',
    back: <BackLink href="/desk">Desk</BackLink>,
  }
  if (!can(officer, 'claim.list')) {
    return (
      <Page {...frame}>
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  }
  const { show, after, done } = await searchParams
  const filter = claimFilterFrom(show)
  const [counts, { claims, next }] = await Promise.all([
    countClaims(officer),
    listClaimQueue(officer, filter, numberInAddress(after)),
  ])
  const proposes = can(officer, 'spending.propose')
  const names = Object.keys(claimFilters) as ClaimFilter[]
  return (
    <Page {...frame} wide>
      <SuccessMessage messages={successMessages} done={done} />
      <Filters
        label="Which claims"
        filters={names
          .filter((name) => name !== 'draft' || proposes)
          .map((name) => ({
            label: claimFilters[name],
            href: path(name),
            count: counts[name],
            current: name === filter,
          }))}
      />
      {claims.length > 0 ? (
        <ClaimQueue title={claimFilters[filter]} claims={claims} />
      ) : (
        <EmptyState title="No claims here" />
      )}
      <Pagination of="claims" next={next ? path(filter, next) : undefined} />
      {proposes && (
        <ButtonLink href={'/desk/money/claims/new'} variant="secondary">
          Propose a payment
        </ButtonLink>
      )}
    </Page>
  )
}
