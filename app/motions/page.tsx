import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { MotionDrafts, SharedDrafts } from '@/components/democracy/motions/motion-drafts'
import { MotionList } from '@/components/democracy/motions/motion-list'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { listDrafts } from '@/lib/democracy/drafts/read'
import { listMotions, type MotionFilter, motionFilters } from '@/lib/democracy/motions/read'
import { listSharedDrafts } from '@/lib/democracy/motions/together/read-shared-drafts'
import { momentInWords } from '@/lib/kernel/calendar'
import { viewer } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import { discardMotionDraftAction } from './actions'
import { motionListEntry } from './motion-list-entry'
import { motionsHeadline } from './motions-headline'
import { shareDraftAction } from './together/[id]/actions'

const openMotions = cache(async () => (await listMotions(await viewer(), 'open')).motions)

export async function generateMetadata(): Promise<Metadata> {
  const member = can(await viewer(), 'motion.read')
  const title = member ? motionsHeadline(await openMotions()) : 'What our members have decided'
  return { title }
}

const successMessages = {
  kept: 'Draft saved. Continue it from here on any device.',
  discarded: 'Draft discarded.',
  left: 'You no longer write on this draft.',
}

const heads: Record<MotionFilter, { title: string; empty: string }> = {
  open: { title: 'Open for voting', empty: 'No vote is open at the moment.' },
  seconding: { title: 'Waiting for a seconder', empty: 'No motion is waiting for a seconder.' },
  'under-way': { title: 'Under way', empty: 'No motion is waiting for a vote or a result.' },
  decided: { title: 'Decided', empty: 'Nothing has been decided yet.' },
}

export default async function Motions({ searchParams }: PageProps<'/motions'>) {
  const actor = await viewer()
  const { show, before, done } = await searchParams
  const only = motionFilters.find((filter) => filter === show)
  const member = can(actor, 'motion.read')
  const filters = only ? [only] : motionFilters
  const drafts = only ? [] : await listDrafts(actor, 'motion')
  const shared = only ? [] : await listSharedDrafts(actor)
  const lists = await Promise.all(
    filters.map(async (filter) => {
      const from = only && typeof before === 'string' ? numberInAddress(before) : undefined
      return { filter, ...(await listMotions(actor, filter, { before: from })) }
    }),
  )
  return (
    <Page
      eyebrow="Motions"
      title={member ? motionsHeadline(await openMotions()) : 'What our members have decided'}
      wide
      rail={
        <Rail label="About motions">
          <RailSection title="How we decide">
            <p>
              Any full member can move a motion. Another has to second it, then all of us vote: one
              member, one vote.
            </p>
          </RailSection>
          {member && (
            <RailSection title="Between votes">
              <RailLinks
                links={[{ href: '/polls' as Route, label: 'Polls: what members think' }]}
              />
            </RailSection>
          )}
          {member && (
            <RailSection title="What we decided" acts>
              <RailLinks links={[{ href: '/motions/archive', label: 'Search all decisions' }]} />
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={done} />
      {can(actor, 'motion.move') && (
        <p>
          <ButtonLink href={'/motions/new'} variant="secondary">
            Move a motion
          </ButtonLink>
        </p>
      )}
      {drafts.length > 0 && (
        <MotionDrafts
          drafts={drafts.map(({ subject, boxes, savedAt }) => ({
            id: subject,
            title: boxes.title ?? '',
            saved: momentInWords(savedAt),
          }))}
          discard={discardMotionDraftAction}
          share={shareDraftAction}
        />
      )}
      {shared.length > 0 && (
        <SharedDrafts
          drafts={shared.map(({ savedAt, ...draft }) => ({
            ...draft,
            saved: momentInWords(savedAt),
          }))}
        />
      )}
      {!member && (
        <p>
          What two officers have published you can{' '}
          <Link href={'/decisions' as Route}>read in its own words</Link>. Of the others everyone
          sees the title and the figures.
        </p>
      )}
      {!member && (
        <p>
          Members can <Link href="/sign-in?next=/motions">sign in</Link> to see motions under way.
        </p>
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
