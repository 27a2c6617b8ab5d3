import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { MarkQueries } from '@/components/democracy/elections/register/mark-queries'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { listMarkQueries } from '@/lib/democracy/elections/register/read-register'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { answerMarkQueryAction } from '../actions'

export const metadata: Metadata = { title: 'Queries about the marked register' }

type Props = PageProps<'/elections/[slug]/register/queries'>

export default async function MarkQueriesPage({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/register/queries`)
  const found = await listMarkQueries(person, slug)
  if (!found) return <PageNotFound />
  return (
    <Page
      eyebrow={found.title}
      title="Queries about the marked register"
      lead="These members say that they did not collect the ballot paper the register shows for them."
      back={<BackLink href={`/elections/${slug}/register`}>Marked register</BackLink>}
    >
      <SuccessMessage
        messages={{ answered: 'Answered. The member has been told.' }}
        done={(await searchParams).done}
      />
      {found.queries.length === 0 && <EmptyState title="No queries yet" />}
      <MarkQueries queries={found.queries} answer={answerMarkQueryAction} />
    </Page>
  )
}
