import type { Metadata } from 'next'
import { SearchForm } from '@/components/desk/search-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { MemberMatches } from '@/components/people/members/member-matches'
import { unmatchedBecause } from '@/components/people/referees/reference-card'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { searchMembers } from '@/lib/people/members/search'
import { readReference } from '@/lib/people/referees/read-reference'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { matchRefereeAction } from '../../actions'

export const metadata: Metadata = { title: 'Find the member' }

export default async function FindReferee(
  props: PageProps<'/desk/applications/[number]/referee/[reference]'>,
) {
  const { number, reference: referenceId } = await props.params
  const { q } = await props.searchParams
  const back = `/desk/applications/${number}` as const
  const { officer, refused } = await requireOfficer(back)
  if (!officer) return refused
  const found = await readReference(officer, referenceId)
  if (!found?.unmatched || String(found.number) !== number) return <PageNotFound />
  const typed = typeof q === 'string' ? q.slice(0, 254) : ''
  const mayLook = can(officer, 'member.search') && !found.conflict
  return (
    <Page
      title="Which member is this?"
      eyebrow={`Application ${number}`}
      back={<BackLink href={back}>The application</BackLink>}
    >
      <p>
        The applicant named{' '}
        <strong>
          <Name>{found.refereeName}</Name>
        </strong>{' '}
        as their {found.place}, and gave <strong>{found.refereeContact}</strong>.{' '}
        {unmatchedBecause[found.unmatched]}
      </p>
      {mayLook ? (
        <>
          <SearchForm typed={typed} />
          {typed && (
            <MemberMatches
              members={await searchMembers(officer, typed)}
              number={found.number}
              referenceId={referenceId}
              match={matchRefereeAction}
            />
          )}
        </>
      ) : (
        <Notice kind="conflict">{refusals[found.conflict ?? 'not-allowed']}</Notice>
      )}
    </Page>
  )
}
