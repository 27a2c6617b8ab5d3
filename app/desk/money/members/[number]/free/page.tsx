import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ConfirmForm } from '@/components/money/treasury/confirm-form'
import { MemberFormPage } from '@/components/people/members/member-form-page'
import { Name } from '@/components/ui/name'
import { getAccount } from '@/lib/money/treasury/accounts/read'
import { freeBand, freeBandInWords } from '@/lib/organisation'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { moveMemberToFreeBandAction } from '../actions'

const title = `Move to ${freeBandInWords ?? 'another band'}`

export const metadata: Metadata = { title }

export default async function Relieve({ params }: PageProps<'/desk/money/members/[number]/free'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/money/members/${number ?? ''}/free`)
  if (!officer) return refused
  const account = number === undefined ? undefined : await getAccount(officer, number)
  if (!freeBand || !account || number === undefined) return <PageNotFound />
  const { member, dues } = account
  const refusal =
    refusalOf(officer, 'subscription.move-to-free', member) ??
    (dues?.status === 'free' ? 'relief.free-already' : undefined)
  const back = `/desk/money/members/${number}` as const
  return (
    <MemberFormPage title={title} name={member.name} number={number} refusal={refusal} payments>
      <p>
        <Name>{member.name}</Name> will pay nothing from now on, and we will stop asking for what is
        due. They stay a full member with the same vote. We will email them. Nobody asks why.
      </p>
      <ConfirmForm
        action={moveMemberToFreeBandAction}
        carries={{ personId: member.personId, number }}
        button={title}
        back={back}
      />
    </MemberFormPage>
  )
}
