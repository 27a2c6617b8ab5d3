import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ImportTable } from '@/components/records/imports/import-table'
import { UploadList } from '@/components/records/imports/upload-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { refusalNamed, refusals } from '@/lib/kernel/refusals'
import { can, refusalOf } from '@/lib/permissions'
import { listImports } from '@/lib/records/imports/read'
import { problemFrom } from '@/lib/records/imports/reading/file-problems'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Import members' }

const href = (id: string) => `/desk/import/${id}` as Route

export default async function Imports({ searchParams }: PageProps<'/desk/import'>) {
  const { officer, refused } = await requireOfficer('/desk/import')
  if (!officer) return refused
  const { problem, line, before, ...query } = await searchParams
  const list = await listImports(officer, typeof before === 'string' ? before : undefined)
  const imports = can(officer, 'members.import')
  const wrong = problemFrom(problem, line) ?? refusalNamed(query.refused)
  return (
    <Page
      title="Import members"
      eyebrow="Desk"
      lead="Import members from another system as a CSV file. You can check every row first. One officer prepares an import and another confirms it, and it can be undone afterwards."
      back={<BackLink href="/desk">Desk</BackLink>}
    >
      {!list && <Notice>{refusals[refusalOf(officer, 'import.read') ?? 'not-allowed']}</Notice>}
      {list?.imports.length === 0 && !imports && <EmptyState title="No imports yet" />}
      {imports && <UploadList to="/desk/import/file" wrong={wrong} />}
      {list && list.imports.length > 0 && (
        <>
          <ImportTable imports={list.imports} href={href} />
          <Pagination
            of="imports"
            next={list.next ? `/desk/import?before=${list.next}` : undefined}
          />
        </>
      )}
    </Page>
  )
}
