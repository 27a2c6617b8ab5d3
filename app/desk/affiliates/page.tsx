import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { Tag, type TagTone } from '@/components/ui/tag'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { type AffiliateAtDesk, listAffiliatesAtDesk } from '@/lib/movement/affiliates/read-desk'
import { membersInWords } from '@/lib/movement/affiliates/states'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Affiliates' }

export default async function DeskAffiliates() {
  const { officer, refused } = await requireOfficer('/desk/affiliates')
  if (!officer) return refused
  const list = await listAffiliatesAtDesk(officer)
  const back = <BackLink href="/desk">Desk</BackLink>
  if (!list)
    return (
      <Page title="Affiliates" back={back}>
        <Notice>{refusals[refusalOf(officer, 'affiliate.list') ?? 'not-allowed']}</Notice>
      </Page>
    )
  return (
    <Page
      eyebrow="Desk"
      title="Affiliates"
      lead="Organisations that ask to affiliate, that are affiliated, and that were. Two officers admit one, and two end it."
      back={back}
    >
      <p>
        <Link href={'/desk/affiliates/contacts' as Route}>Contacts at unions and societies</Link>
      </p>
      {list.length > 0 ? (
        <ul className="border-ink border-t-3">
          {list.map((affiliate) => (
            <li
              key={affiliate.number}
              className="relative flex max-w-none flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
            >
              <div className="min-w-0 flex-[1_1_18rem]">
                <Link href={`/desk/affiliates/${affiliate.number}` as Route} className="whole-row">
                  <Name>{affiliate.name}</Name>
                </Link>
                <p className="text-ink-soft text-sm">
                  {`${membersInWords(affiliate.members)}. ${sinceWhen(affiliate)}`}
                </p>
              </div>
              <Tag tone={toneOf(affiliate)}>{statusOf(affiliate)}</Tag>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No affiliates yet">
          An organisation asks at /affiliates, and its request is then here.
        </EmptyState>
      )}
    </Page>
  )
}

const states = {
  asked: 'Asks to affiliate',
  admitted: 'Affiliated',
  declined: 'Declined',
  left: 'Left',
  ended: 'Ended',
} as const

function statusOf({ state, proposal, affiliation }: AffiliateAtDesk): string {
  if (proposal) return 'Waits for a second officer'
  if (affiliation?.stands === 'overdue')
    return affiliation.owes === 'fee' ? 'Fee overdue' : 'Confirmation overdue'
  return affiliation?.stands === 'lapsed' ? 'Lapsed' : states[state]
}

function toneOf({ state, proposal, affiliation }: AffiliateAtDesk): TagTone | undefined {
  if (proposal || affiliation?.stands === 'overdue') return 'attention'
  if (affiliation?.stands === 'lapsed') return 'stopped'
  return state === 'asked' ? 'todo' : undefined
}

function sinceWhen({ askedAt, admittedAt, closedAt }: AffiliateAtDesk): string {
  if (closedAt) return `Over since ${inWords(dateOf(closedAt))}`
  return admittedAt
    ? `Since ${inWords(dateOf(admittedAt))}`
    : `Asked on ${inWords(dateOf(askedAt))}`
}
