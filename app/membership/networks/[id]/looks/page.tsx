import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { LooksAtOwn } from '@/components/people/networks/looks-at-own'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { organisation } from '@/lib/organisation'
import { listLooksAtOwn } from '@/lib/people/networks/convenors/read'
import { getOwnShowing } from '@/lib/people/networks/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Convenors who looked' }

export default async function LooksPage({
  params,
  searchParams,
}: PageProps<'/membership/networks/[id]/looks'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/networks')
  const found = await getOwnShowing(person, (await params).id)
  if (!found) return <PageNotFound />
  const { before } = await searchParams
  const path = `/membership/networks/${found.id}`
  const { looks, next } = await listLooksAtOwn(
    person,
    found.id,
    typeof before === 'string' ? before : undefined,
  )
  return (
    <Page
      title="Convenors who looked"
      eyebrow={organisation.networks[found.network].name}
      lead="Each day on which a convenor of this network saw on their list that you are in it. Only you can read this, until you leave the network."
      back={<BackLink href={path as Route}>What other members see</BackLink>}
    >
      {looks.length === 0 && (
        <EmptyState title={before ? 'No earlier days' : 'No convenor has looked'}>
          When a convenor opens their list, you find the day here.
        </EmptyState>
      )}
      {looks.length > 0 && <LooksAtOwn looks={looks} />}
      <Pagination of="days" next={next ? (`${path}/looks?before=${next}` as Route) : undefined} />
    </Page>
  )
}
