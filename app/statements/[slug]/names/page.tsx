import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { NameRun } from '@/components/movement/statements/signatories'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { isId } from '@/lib/kernel/ids'
import { getPublicStatement } from '@/lib/movement/statements/read'
import { listNames } from '@/lib/movement/statements/signing/read-signatories'

export const metadata: Metadata = { title: 'Who has signed', robots: { index: false } }

const perPage = 500

/** Everybody whose name shows, a page at a time. */
async function Names({ params, searchParams }: PageProps<'/statements/[slug]/names'>) {
  const { slug } = await params
  const statement = (await getPublicStatement(slug)) ?? notFound()
  const { after } = await searchParams
  const from = typeof after === 'string' && isId(after) ? after : undefined
  const { names, next } = await listNames(statement.id, perPage, from)
  return (
    <Page
      eyebrow="Who has signed"
      title={statement.title}
      back={<BackLink href={`/statements/${slug}` as Route}>The statement</BackLink>}
    >
      {names.length > 0 ? (
        <NameRun names={names} />
      ) : (
        <EmptyState title={from ? 'No more names' : 'No names yet'} />
      )}
      <Pagination
        of="names"
        previous={from ? (`/statements/${slug}/names` as Route) : undefined}
        next={next ? (`/statements/${slug}/names?after=${next}` as Route) : undefined}
      />
    </Page>
  )
}

export default withOutagePage(Names)
