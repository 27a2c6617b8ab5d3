import type { Route } from 'next'
import Link from 'next/link'
import { MoreFound } from '@/components/people/members/more-found'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { bothNames } from '@/lib/people/members/both-names'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { SearchForm } from './search-form'

type Found = { personId: string; number: number; name: string; called: string }

type Props = {
  typed: string
  found: readonly Found[]
  /** Whether one of them is chosen, so that the others need not be shown. */
  chosen: boolean
  /** The page that asks, and goes on with the one that is chosen. */
  path: string
}

/** Which member: a search, and those whom it finds, to choose one of. */
export function ChooseMember({ typed, found, chosen, path }: Props) {
  return (
    <>
      <SearchForm typed={typed} />
      {typed && found.length === 0 && (
        <EmptyState title="No member found">
          Check the spelling, or type less of the name.
        </EmptyState>
      )}
      {!chosen && found.length > 0 && (
        <ul className="bullets">
          {found.map(({ personId, number, ...names }) => (
            <li key={personId}>
              <Link
                prefetch={false}
                href={`${path}?${new URLSearchParams({ q: typed, member: personId })}` as Route}
              >
                <Name>{bothNames(names)}</Name>, {memberNumberInWords(number)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!chosen && <MoreFound found={found.length} />}
    </>
  )
}
