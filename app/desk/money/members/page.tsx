import type { Metadata } from 'next'
import { SearchForm } from '@/components/desk/search-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { FoundMembers } from '@/components/money/treasury/found-members'
import { MoreFound } from '@/components/people/members/more-found'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { maySeeAccounts } from '@/lib/money/treasury/accounts/read'
import { searchMembers } from '@/lib/people/members/search'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Members’ payments' }

export default async function FindMember({ searchParams }: PageProps<'/desk/money/members'>) {
  const { officer, refused } = await requireOfficer('/desk/money/members')
  if (!officer) return refused
  const { q } = await searchParams
  const typed = typeof q === 'string' ? q.slice(0, 254) : ''
  const may = maySeeAccounts(officer) && can(officer, 'member.search')
  const found = may && typed ? await searchMembers(officer, typed) : []
  return (
    <Page
      title="Members’ payments"
      eyebrow="Money"
      lead="What a member pays, has paid and has had refunded."
      back={<BackLink href="/desk/money">Money</BackLink>}
    >
      {may ? <SearchForm typed={typed} /> : <Notice>{refusals['not-allowed']}</Notice>}
      {found.length > 0 && <FoundMembers members={found} />}
      <MoreFound found={found.length} />
      {may && typed && found.length === 0 && (
        <EmptyState title="No member found">
          Type less of their name, or their membership number.
        </EmptyState>
      )}
    </Page>
  )
}
