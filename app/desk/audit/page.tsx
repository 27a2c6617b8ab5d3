import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AuditList } from '@/components/records/audit/audit-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { auditFiltersFrom } from '@/lib/records/audit/filters'
import { listAudit } from '@/lib/records/audit/read'
import { chainInWords, verifyAuditChain } from '@/lib/records/audit/verify-chain'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Audit log' }

const path = (filters: Record<string, string>): Route =>
  `/desk/audit?${new URLSearchParams(filters)}`

export default async function Audit({ searchParams }: PageProps<'/desk/audit'>) {
  const { officer, refused } = await requireOfficer('/desk/audit')
  if (!officer) return refused
  const asked = await searchParams
  const { before, ...filters } = auditFiltersFrom(asked)
  const list = await listAudit(officer, { ...filters, before })
  const chain = asked.check === 'chain' ? await verifyAuditChain(officer) : undefined
  const filtered = Object.keys(filters).length > 0
  return (
    <Page
      title="Audit log"
      eyebrow="Desk"
      lead="Who did what, newest first. Nobody can change or delete an entry through this site."
      back={<BackLink href="/desk">Desk</BackLink>}
    >
      {!list && <Notice>{refusals[refusalOf(officer, 'audit.read') ?? 'not-allowed']}</Notice>}
      {chain && (
        <Notice kind={chain.brokenAt ? 'warning' : 'success'} announce>
          {chainInWords(chain)}
        </Notice>
      )}
      {list && !filtered && (
        <ButtonLink href={path({ check: 'chain' })} variant="secondary">
          Check that nothing has been changed
        </ButtonLink>
      )}
      {list && (
        <Filters
          label="Which entries"
          filters={[
            { label: 'Actions', href: '/desk/audit', current: !filtered },
            {
              label: 'Sign-in requests',
              href: path({ kind: 'sign-in' }),
              current: filters.subjectKind === 'sign-in' && !filters.subjectId,
            },
          ]}
        />
      )}
      {list?.entries.length === 0 && <EmptyState title="No entries" />}
      {list && (
        <AuditList
          entries={list.entries.map(({ actorId, subject, ...entry }) => ({
            ...entry,
            byActor: actorId ? path({ actor: actorId }) : undefined,
            aboutSubject: path({ kind: subject.kind, id: subject.id }),
            about: subject.kind.replaceAll('-', ' '),
          }))}
        />
      )}
      <Pagination
        of="entries"
        next={list?.next ? path({ ...asFields(filters), before: String(list.next) }) : undefined}
      />
    </Page>
  )
}

function asFields({ actorId, subjectKind, subjectId }: ReturnType<typeof auditFiltersFrom>) {
  return {
    ...(actorId && { actor: actorId }),
    ...(subjectKind && { kind: subjectKind }),
    ...(subjectId && { id: subjectId }),
  }
}
