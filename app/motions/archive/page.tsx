import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { ArchiveList } from '@/components/democracy/motions/archive/archive-list'
import { ArchiveSearch } from '@/components/democracy/motions/archive/archive-search'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { archiveFilters } from '@/lib/democracy/motions/archive/archive-filters'
import { searchArchive } from '@/lib/democracy/motions/archive/search-archive'
import { isId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'What members have decided' }

export default async function Archive({ searchParams }: PageProps<'/motions/archive'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/motions/archive')
  const { before, ...rest } = await searchParams
  const asked = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )
  const from = typeof before === 'string' && isId(before) ? before : undefined
  const found = await searchArchive(person, archiveFilters.parse(asked), from)
  const back = <BackLink href="/motions">Motions</BackLink>
  if (!found) {
    const refusal = refusalOf(person, 'motion.read')
    return (
      <Page title="What members have decided" back={back}>
        <Notice>{refusals[refusal ?? 'not-allowed']}</Notice>
      </Page>
    )
  }
  const address = (more: Record<string, string>) =>
    `/motions/archive?${new URLSearchParams({ ...asked, ...more })}` as Route
  return (
    <Page eyebrow="Motions" title="What members have decided" back={back}>
      <ArchiveSearch asked={asked} years={found.years} />
      {found.decisions.length > 0 ? (
        <ArchiveList decisions={found.decisions} />
      ) : (
        <EmptyState title="No decision is like that.">
          Try fewer words, or choose less to narrow it down.
        </EmptyState>
      )}
      <Pagination
        of="decisions"
        previous={from ? address({}) : undefined}
        next={found.next ? address({ before: found.next }) : undefined}
      />
    </Page>
  )
}
