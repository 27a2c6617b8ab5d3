import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ClaimForm } from '@/components/money/spending/claim-form'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { type MemberKind, memberKinds } from '@/lib/money/spending/claim-kinds'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { askForConferenceAction, askForHardshipAction, claimExpenseAction } from './actions'

type Props = PageProps<'/membership/claims/new/[kind]'>

const titles: Record<MemberKind, string> = {
  expense: 'Claim an expense',
  'conference-support': 'Apply for conference support',
  hardship: 'Apply to the hardship fund',
}
const actions = {
  expense: claimExpenseAction,
  'conference-support': askForConferenceAction,
  hardship: askForHardshipAction,
}

const known = (kind: string) => memberKinds.find((one) => one === kind)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = known((await params).kind)
  return { title: kind ? titles[kind] : 'Page not found' }
}

export default async function NewClaimOfAKind({ params }: Props) {
  const kind = known((await params).kind)
  if (!kind) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/membership/claims/new/${kind}`)
  const refusal = refusalOf(person, 'claim.make')
  return (
    <Page
      title={titles[kind]}
      back={<BackLink href={'/membership/claims/new'}>Make a claim</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <ClaimForm id={newId()} kind={kind} make={actions[kind]} />
      )}
    </Page>
  )
}
