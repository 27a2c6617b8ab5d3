import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ColleagueList } from '@/components/people/sign-in/colleague-list'
import { EnrolmentCodeToHandOver } from '@/components/people/sign-in/enrolment-code-to-hand-over'
import { ResetList } from '@/components/people/sign-in/reset-list'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { listColleagues } from '@/lib/people/sign-in/second-factor/list-colleagues'
import { requireOfficer } from '../../require-officer'
import {
  askForResetAction,
  confirmResetAction,
  handOverEnrolmentCodeAction,
  stopResetOfColleagueAction,
} from './actions'

export const metadata: Metadata = { title: 'Second factors of officers' }

const successMessages = {
  asked: 'Reset asked for. Another officer has to confirm it; we have emailed all officers.',
  confirmed: 'Reset. Now give your colleague an enrolment code, in person or by phone.',
  stopped: 'Reset stopped. Nothing changes.',
}

export default async function SecondFactors({
  searchParams,
}: PageProps<'/desk/officers/second-factors'>) {
  const { officer, refused } = await requireOfficer('/desk/officers/second-factors')
  if (!officer) return refused
  const colleagues = await listColleagues(officer)
  return (
    <Page
      title="Second factors of officers"
      eyebrow="Desk"
      lead="Nobody sets up a second factor alone: another officer hands them a code. Every change is emailed to its holder and to all other officers."
      back={<BackLink href="/desk/officers">Officers</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!colleagues && <Notice>{refusals['not-allowed']}</Notice>}
      {colleagues && (
        <>
          <ResetList
            resets={colleagues.resets}
            confirm={confirmResetAction}
            stop={stopResetOfColleagueAction}
          />
          <ColleagueList officers={colleagues.officers} askForReset={askForResetAction} />
          <EnrolmentCodeToHandOver handOver={handOverEnrolmentCodeAction} />
        </>
      )}
    </Page>
  )
}
