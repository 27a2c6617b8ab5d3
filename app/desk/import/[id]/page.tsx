import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ImportProgress } from '@/components/records/imports/import-progress'
import { Notice } from '@/components/ui/notice'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { listInWords } from '@/lib/records/imports/import-summary'
import { getImport } from '@/lib/records/imports/read'
import { isUnderWay } from '@/lib/records/imports/states'
import { requireOfficer } from '../../require-officer'
import { discardImportAction } from './actions'
import { ImportPreview } from './import-preview'
import { ImportResult } from './import-result'
import { ImportToConfirm } from './import-to-confirm'
import { MatchColumns } from './match-columns'

export const metadata: Metadata = { title: 'Import a list of members' }

export default async function Import({ params, searchParams }: PageProps<'/desk/import/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(`/desk/import/${encodeURIComponent(id)}`)
  if (!officer) return refused
  const found = await getImport(officer, id)
  if (!found) return <PageNotFound />
  const query = await searchParams
  const seen = { officer, found, query }
  const imports = can(officer, 'members.import')
  const choosing = found.state === 'read' || (found.state === 'checked' && query.step === 'columns')
  const early = choosing || found.state === 'checked'
  return (
    <Page
      title={<span className="wrap-anywhere">{found.fileName}</span>}
      eyebrow="Import members"
      lead={`${listInWords(found)}.`}
      back={<BackLink href={'/desk/import'}>Import members</BackLink>}
      wide
    >
      {isUnderWay(found.state) && <ImportProgress {...found} />}
      {early && !imports && (
        <Notice title="Not prepared yet">
          {`${capital(officerWith('members.import'))} has to prepare it first. Then you can confirm it.`}
        </Notice>
      )}
      {choosing && imports && <MatchColumns {...seen} />}
      {early && !choosing && imports && <ImportPreview {...seen} />}
      {found.state === 'prepared' && <ImportToConfirm {...seen} />}
      {((early && imports) || found.state === 'prepared') && (
        <Form action={discardImportAction}>
          <Hidden name="importId" value={found.id} />
          <SubmitButton variant="plain">Discard this list</SubmitButton>
        </Form>
      )}
      {['done', 'undone'].includes(found.state) && <ImportResult {...seen} />}
      {found.state === 'discarded' && (
        <Notice title="This list was discarded">
          Nobody was imported from it, and its rows have been deleted.
        </Notice>
      )}
    </Page>
  )
}
