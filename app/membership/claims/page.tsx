import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ClaimList } from '@/components/money/spending/claim-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { listClaims } from '@/lib/money/spending/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'

export const metadata: Metadata = { title: 'Your claims' }

const successMessages = { withdrawn: 'Claim withdrawn.' }

export default async function Claims({ searchParams }: PageProps<'/membership/claims'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/claims')
  const { before, done } = await searchParams
  const { claims, next } = await listClaims(person, { before: numberInAddress(before) })
  return (
    <Page
      title="Your claims"
      lead="Claim back what you spent on our work, or apply for conference support or the hardship fund."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={done} />
      {claims.length > 0 ? (
        <ClaimList claims={claims} />
      ) : (
        <EmptyState title="You have not claimed anything yet" />
      )}
      {can(person, 'claim.make') && (
        <ButtonLink href={'/membership/claims/new'}>Make a claim</ButtonLink>
      )}
      <Pagination of="claims" next={next ? `/membership/claims?before=${next}` : undefined} />
    </Page>
  )
}
