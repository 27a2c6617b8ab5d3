import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { MoveForm } from '@/components/democracy/elections/calling/move-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { movable } from '@/lib/democracy/elections/calling/date-moves'
import { inBoxes, moments } from '@/lib/democracy/elections/calling/timetable'
import { getElection } from '@/lib/democracy/elections/read'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { moveDatesAction } from './actions'

export const metadata: Metadata = { title: 'Move the dates' }

export default async function MoveDates({ params }: PageProps<'/desk/elections/[slug]/dates'>) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/desk/elections/${slug}/dates`)
  const election = await getElection(person, slug)
  const refusal = election && refusalOf(person, 'election.move', election)
  if (!election || refusal === 'not-allowed') return <PageNotFound />
  const may = movable(election, now())
  const boxes = moments.map((moment) => [moment, inBoxes(election[moment])] as const)
  return (
    <Page
      eyebrow={election.title}
      title="Move the dates"
      lead="You can only move dates later, and our rules set the minimum gaps between them."
      back={<BackLink href={`/desk/elections/${slug}`}>{election.title}</BackLink>}
    >
      {refusal && <Notice kind="warning" title={refusals[refusal]} />}
      {may.length === 0 && <Notice>It is too late to move any of these dates.</Notice>}
      {!refusal && may.length > 0 && (
        <MoveForm
          slug={slug}
          moments={may}
          dates={
            Object.fromEntries(boxes) as Record<
              (typeof moments)[number],
              ReturnType<typeof inBoxes>
            >
          }
          move={moveDatesAction}
        />
      )}
    </Page>
  )
}
