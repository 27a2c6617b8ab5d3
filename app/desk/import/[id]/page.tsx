import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ImportProgress } from '@/components/records/imports/import-progress'
import { Notice } from '@/components/ui/notice'
import { listInWords } from '@/lib/records/imports/import-summary'
import { getImport } from '@/lib/records/imports/read'
import { isUnderWay } from '@/lib/records/imports/states'
import { atDesk } from '../../require-officer'
import { Report } from './import-preview'
import { Outcome } from './import-result'
import { Choosing } from './match-columns'

export const metadata: Metadata = { title: 'Import a list of members' }

export default async function Import({ params, searchParams }: PageProps<'/desk/import/[id]'>) {
  const { id } = await params
  const { officer, refused } = await atDesk(`/desk/import/${encodeURIComponent(id)}`)
  if (!officer) return refused
  const found = await getImport(officer, id)
  if (!found) return <PageNotFound />
  const query = await searchParams
  const seen = { officer, found, query }
  const choosing = found.state === 'read' || (found.state === 'checked' && query.step === 'columns')
  return (
    <Page
      title={<span className="wrap-anywhere">{found.fileName}</span>}
      eyebrow="Import members"
      lead={`${listInWords(found)}.`}
      back={<BackLink href={'/desk/import'}>Import members</BackLink>}
      wide
    >
      {isUnderWay(found.state) && <ImportProgress {...found} />}
      {choosing && <Choosing {...seen} />}
      {found.state === 'checked' && !choosing && <Report {...seen} />}
      {['done', 'undone'].includes(found.state) && <Outcome {...seen} />}
      {found.state === 'put-away' && (
        <Notice title="This list was discarded">
          Nobody was imported from it, and its rows have been deleted.
        </Notice>
      )}
    </Page>
  )
}
