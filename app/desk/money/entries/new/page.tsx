import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { RecordForm } from '@/components/money/treasury/record-form'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { getAccount } from '@/lib/money/treasury/accounts/read'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { recordMoneyAction } from '../actions'

export const metadata: Metadata = { title: 'Record a payment' }

export default async function EnterMoney({ searchParams }: PageProps<'/desk/money/entries/new'>) {
  const number = numberInAddress((await searchParams).member)
  const query = number === undefined ? '' : `?member=${number}`
  const { officer, refused } = await requireOfficer(`/desk/money/entries/new${query}`)
  if (!officer) return refused
  const account = number === undefined ? undefined : await getAccount(officer, number)
  const member = account?.member
  const refusal = refusalOf(officer, 'ledger.enter', { personId: member?.personId ?? null })
  const back = member ? `/desk/money/members/${member.number}` : '/desk/money/members'
  return (
    <Page
      title={
        member
          ? `Record a payment from ${isolateName(member.name)}`
          : 'Record a donation from a non-member'
      }
      eyebrow={member ? memberNumberInWords(member.number) : 'Money'}
      lead="For cash, cheques and transfers straight to our bank."
      back={
        <BackLink href={back as Route}>
          {member ? <Name>{member.name}</Name> : 'Members’ payments'}
        </BackLink>
      }
    >
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <RecordForm record={recordMoneyAction} nonce={newId()} member={member} />
      )}
    </Page>
  )
}
