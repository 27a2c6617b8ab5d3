import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { DeclineSignatureForm } from '@/components/movement/statements/decline-signature-form'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { inWords, shortDayInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import {
  listSignatures,
  type SignatureAtDesk,
  signatureLists,
} from '@/lib/movement/statements/moderating/read-signatures'
import { getStatementAtDesk } from '@/lib/movement/statements/read-desk'
import { agreedBy } from '@/lib/movement/statements/states'
import { requireOfficer } from '../../../require-officer'
import { approveSignatureAction, declineSignatureAction } from '../../actions'

export const metadata: Metadata = { title: 'Who signs' }

const successMessages = {
  approved: 'Approved. It shows wherever the statement can be read.',
  declined: 'It is deleted. If we still had their address, we are emailing them why.',
}

const titles = { waiting: 'To check', organisations: 'Organisations', people: 'People' } as const
const empty = {
  waiting: 'No signatures to check',
  organisations: 'No organisations yet',
  people: 'No names yet',
} as const

export default async function Signatures({
  params,
  searchParams,
}: PageProps<'/desk/statements/[number]/signatures'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/statements/${number ?? ''}/signatures`)
  if (!officer) return refused
  const { show, after, done } = await searchParams
  const list = signatureLists.find((one) => one === show) ?? 'waiting'
  const from = typeof after === 'string' && isId(after) ? after : undefined
  const statement = number ? await getStatementAtDesk(officer, number) : undefined
  const found = number ? await listSignatures(officer, { number, list, after: from }) : undefined
  if (!number || !statement || !found) return <PageNotFound />
  const here = `/desk/statements/${number}/signatures?show=${list}`
  return (
    <Page
      eyebrow={`Joint statement ${number}`}
      title="Who signs"
      lead={statement.title}
      back={<BackLink href={`/desk/statements/${number}` as Route}>The statement</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={done} />
      <Filters
        label="Which signatures"
        filters={signatureLists.map((one) => ({
          href: `/desk/statements/${number}/signatures?show=${one}` as Route,
          label: titles[one],
          current: one === list,
        }))}
      />
      {found.signatures.length > 0 ? (
        <ul>
          {found.signatures.map((signature) => (
            <li key={signature.id} className="flow max-w-none border-rule border-b py-4">
              <p>
                <strong>
                  <Name>{signature.organisation ?? signature.name ?? ''}</Name>
                </strong>
                <span className="block text-ink-soft text-sm">{about(signature)}</span>
              </p>
              {signature.own ? (
                <Notice>{refusals['own-case']}</Notice>
              ) : (
                <>
                  {list === 'waiting' && (
                    <ActButton
                      action={approveSignatureAction}
                      hidden={{ number, signatureId: signature.id }}
                      row
                      about={signature.organisation ?? signature.name ?? undefined}
                    >
                      Let it show
                    </ActButton>
                  )}
                  <Details summary={list === 'waiting' ? 'Decline it' : 'Remove it'}>
                    <DeclineSignatureForm
                      action={declineSignatureAction}
                      number={number}
                      signatureId={signature.id}
                      canBeTold={signature.canBeTold}
                    />
                  </Details>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={empty[list]} />
      )}
      <Pagination
        of="signatures"
        previous={from ? (here as Route) : undefined}
        next={found.next ? (`${here}&after=${found.next}` as Route) : undefined}
      />
      <p className="text-ink-soft text-sm">
        Nobody can see the addresses of people who sign. Before you let an organisation show, ask it
        at an address or number that you know: a signature only proves that someone reads a mailbox.
      </p>
    </Page>
  )
}

function about(signature: SignatureAtDesk): string {
  const { kind, office, constituency, agreedOn, signedAt } = signature
  const on = `signed on ${shortDayInWords(signedAt)}`
  if (kind === 'organisation')
    return `By its ${office}; decided by ${agreedBy[signature.agreedBy!]} on ${inWords(agreedOn!)}; ${on}`
  return [office ?? constituency, on].filter(Boolean).join('; ')
}
