import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ConfirmForm } from '@/components/money/treasury/confirm-form'
import { MemberFormPage } from '@/components/people/members/member-form-page'
import { Name } from '@/components/ui/name'
import { now } from '@/lib/kernel/clock'
import { inPounds } from '@/lib/kernel/money'
import { afterWriteOff } from '@/lib/money/subscriptions/dues-in-words'
import { getAccount } from '@/lib/money/treasury/accounts/read'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { writeOffAction } from '../actions'

export const metadata: Metadata = { title: 'Write off dues' }

export default async function WriteOff({
  params,
}: PageProps<'/desk/money/members/[number]/write-off'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/money/members/${number ?? ''}/write-off`)
  if (!officer) return refused
  const account = number === undefined ? undefined : await getAccount(officer, number)
  if (!account || number === undefined) return <PageNotFound />
  const { member, dues } = account
  const due = dues?.dueInvoiceId ? dues.duePence : 0
  const refusal =
    refusalOf(officer, 'dues.write-off', member) ?? (due > 0 ? undefined : 'write-off.nothing-due')
  const back = `/desk/money/members/${number}` as const
  return (
    <MemberFormPage
      title={due > 0 ? `Write off ${inPounds(due)}` : 'Write off dues'}
      name={member.name}
      number={number}
      refusal={refusal}
      payments
    >
      <p>
        We stop asking <Name>{member.name}</Name> for the {inPounds(due)} that is due. We will not
        collect it. {dues && afterWriteOff(dues, now())}
      </p>
      <p>No money moves, so the books do not change. Your name goes in the audit log.</p>
      <ConfirmForm
        action={writeOffAction}
        carries={{ personId: member.personId, number }}
        button={`Write off ${inPounds(due)}`}
        back={back}
      />
    </MemberFormPage>
  )
}
