import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { shortDayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { listSisters, type Sister } from '@/lib/movement/affiliates/sisters/read-sisters'
import { sisterCheckMonths, sisterKinds } from '@/lib/movement/affiliates/sisters/states'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Unions and societies' }

const successMessages = {
  added: 'Added.',
  changed: 'Saved.',
  checked: 'Noted that this is still right.',
  removed: 'Removed.',
}

export default async function Sisters({ searchParams }: PageProps<'/desk/affiliates/contacts'>) {
  const { officer, refused } = await requireOfficer('/desk/affiliates/contacts')
  if (!officer) return refused
  const sisters = await listSisters(officer)
  return (
    <Page
      eyebrow="Affiliates"
      title="Unions and societies"
      lead="Who we reach in organisations that we work with and that are not affiliated."
      back={<BackLink href={'/desk/affiliates' as Route}>Affiliates</BackLink>}
    >
      {!sisters && <Notice>{refusals[refusalOf(officer, 'sister.keep') ?? 'not-allowed']}</Notice>}
      {sisters && (
        <>
          <SuccessMessage messages={successMessages} done={(await searchParams).done} />
          <p>
            <ButtonLink href={'/desk/affiliates/contacts/new' as Route}>Add a contact</ButtonLink>
          </p>
          {sisters.length > 0 ? (
            <ul className="border-ink border-t-3">
              {sisters.map((sister) => (
                <li
                  key={sister.id}
                  className="relative max-w-none border-rule border-b py-3 [overflow-wrap:anywhere]"
                >
                  <Link
                    href={`/desk/affiliates/contacts/${sister.id}` as Route}
                    className="whole-row"
                  >
                    <Name>{sister.name}</Name>
                  </Link>
                  <p className="text-ink-soft text-sm">
                    {`${sisterKinds[sister.kind]}. `}
                    <Reached sister={sister} />
                  </p>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title="No contacts yet" />
          )}
          <p className="text-ink-soft text-sm">
            Only officers who decide about affiliations see this. A contact that nobody has checked
            for {sisterCheckMonths} months is deleted.
          </p>
        </>
      )}
    </Page>
  )
}

function Reached({ sister: { office, contact, checkedAt } }: { sister: Sister }) {
  return (
    <>
      {office}
      {contact.name && (
        <>
          {', '}
          <Name>{contact.name}</Name>
        </>
      )}
      {[contact.email, contact.phone].filter(Boolean).map((way) => `, ${way}`)}
      {`. Checked on ${shortDayInWords(checkedAt)}.`}
    </>
  )
}
