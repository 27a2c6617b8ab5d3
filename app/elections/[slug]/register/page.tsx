import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { MarkedRegister } from '@/components/democracy/elections/register/marked-register'
import { QueryMarkForm } from '@/components/democracy/elections/register/query-mark-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { getRegister, listMarkQueries } from '@/lib/democracy/elections/register/read-register'
import { momentInWords } from '@/lib/kernel/calendar'
import { wholeNumberIn } from '@/lib/kernel/form-fields'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { queryMarkAction } from './actions'

const successMessages = {
  queried:
    'Your query has been sent. The returning officer or another officer will answer it by email.',
}

export const metadata: Metadata = { title: 'Marked register' }

type Props = PageProps<'/elections/[slug]/register'>

export default async function RegisterPage({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/register`)
  const query = await searchParams
  const page = Math.max(1, wholeNumberIn(query.page, 100_000) ?? 1)
  const register = await getRegister(person, slug, page)
  if (!register) return <PageNotFound />
  const { title, all, rows, pages, own, until } = register
  const to = (at: number) => `/elections/${slug}/register?page=${at}` as Route
  const queries = await listMarkQueries(person, slug)
  return (
    <Page
      eyebrow={title}
      title="Marked register"
      lead="Every member who has a ballot paper, by the name on the roll. Nobody can see when they collected it, whether they voted, or how."
      back={<BackLink href={`/elections/${slug}`}>{title}</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={query.done} />
      {queries && queries.queries.length > 0 && (
        <p>
          <Link prefetch={false} href={`/elections/${slug}/register/queries`}>
            Answer queries about this register
          </Link>
        </p>
      )}
      <p>
        {own === undefined && 'You are not marked: no ballot paper was collected in your name.'}
        {own === 'collected' && 'You are marked: a ballot paper was collected in your name.'}
        {own === 'by-hand' && 'You are marked as voting by hand.'}
      </p>
      {register.query && (
        <Notice title="You have queried your mark">
          {register.query.answer ?? 'It is being checked.'}
        </Notice>
      )}
      {register.mayQuery && (
        <QueryMarkForm slug={slug} until={momentInWords(until)} action={queryMarkAction} />
      )}
      <MarkedRegister all={all} rows={rows} />
      <Pagination
        of="names"
        previous={page > 1 ? to(page - 1) : undefined}
        next={page < pages ? to(page + 1) : undefined}
      />
    </Page>
  )
}
