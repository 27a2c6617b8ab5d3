import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { seatsInWords } from '@/components/democracy/elections/election-phase-labels'
import { NominateForm } from '@/components/democracy/elections/nominations/nomination-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getElection } from '@/lib/democracy/elections/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { parseElectionSlug } from '../../parse-election-slug'
import { nominateAction } from '../actions'

export const metadata: Metadata = { title: 'Nominate' }

export default async function NominatePage({ params }: PageProps<'/elections/[slug]/nominate'>) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/nominate`)
  const election = await getElection(person, slug)
  if (!election) return <PageNotFound />
  const refusal = election.own
    ? ('election.returning-officer-neutral' as const)
    : election.phase === 'nominations'
      ? refusalOf(person, 'nomination.make')
      : ('nomination.not-open' as const)
  return (
    <Page
      eyebrow={election.title}
      title="Nominate someone, or yourself"
      lead={
        refusal ? undefined : `Nominations close on ${momentInWords(election.nominationsCloseAt)}.`
      }
      back={<BackLink href={`/elections/${slug}`}>{election.title}</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <NominateForm
          id={newId()}
          action={nominateAction}
          outside={election.kind === 'endorsement'}
          contests={election.contests
            .filter(({ nominationsClosedAt }) => !nominationsClosedAt)
            .map(({ id, title, seats }) => ({
              value: id,
              label: title,
              hint: seatsInWords(seats),
            }))}
        />
      )}
    </Page>
  )
}
