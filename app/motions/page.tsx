import type { Metadata } from 'next'
import Link from 'next/link'
import { MotionList } from '@/components/democracy/motions/motion-list'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { listMotions, type MotionFilter, motionFilters } from '@/lib/democracy/motions/read'
import { viewer } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import { motionListEntry } from './motion-list-entry'
import { parseMotionNumber } from './parse-motion-number'

export const metadata: Metadata = { title: 'Motions' }

const heads: Record<MotionFilter, { title: string; empty: string }> = {
  open: { title: 'Open for voting', empty: 'No vote is open at the moment.' },
  seconding: { title: 'Waiting for a seconder', empty: 'No motion is waiting for a seconder.' },
  'under-way': { title: 'Under way', empty: 'No motion is waiting for a vote or a result.' },
  decided: { title: 'Decided', empty: 'Nothing has been decided yet.' },
}

export default async function Motions({ searchParams }: PageProps<'/motions'>) {
  const actor = await viewer()
  const { show, before } = await searchParams
  const only = motionFilters.find((filter) => filter === show)
  const member = can(actor, 'motion.read')
  const filters = only ? [only] : motionFilters
  const lists = await Promise.all(
    filters.map(async (filter) => {
      const from = only && typeof before === 'string' ? parseMotionNumber(before) : undefined
      return { filter, ...(await listMotions(actor, filter, { before: from })) }
    }),
  )
  return (
    <Page
      title="Motions"
      lead="Any full member can move a motion. Another has to second it, then all of us vote: one member, one vote."
    >
      {can(actor, 'motion.move') && <ButtonLink href={'/motions/new'}>Move a motion</ButtonLink>}
      {!member && (
        <Notice title="What our members have decided">
          <p>
            Members can <Link href="/sign-in?next=/motions">sign in</Link> to see motions under way.
          </p>
        </Notice>
      )}
      {lists
        .filter(({ filter, motions }) => member || filter === 'decided' || motions.length > 0)
        .map(({ filter, motions, next }) => (
          <section key={filter} className="flow">
            <h2>{heads[filter].title}</h2>
            {motions.length > 0 ? (
              <MotionList motions={motions.map(motionListEntry)} />
            ) : (
              <EmptyState title={heads[filter].empty} />
            )}
            <Pagination
              of="motions"
              previous={only && '/motions'}
              next={next ? `/motions?show=${filter}&before=${next}` : undefined}
            />
          </section>
        ))}
    </Page>
  )
}
