import type { Metadata } from 'next'
import { JoinersAndLeavers } from '@/components/money/treasury/joiners-and-leavers'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { requireOfficer } from '../../../require-officer'
import { joinersHeadline } from '../../money-headlines'
import { FigurePage } from '../figure-page'
export const metadata: Metadata = { title: 'Joiners and leavers' }

export default async function JoinersFigures() {
  const { officer, refused } = await requireOfficer('/desk/money/figures/joiners')
  if (!officer) return refused
  const found = await getDashboard(officer)
  return (
    <FigurePage
      title={found && joinersHeadline(found.joinersAndLeavers)}
      note="“Lapsed” counts members whose grace or paid-up time ended that month and who have not paid since; they drop off when they pay. “Left” counts resignations and expulsions."
    >
      {found && <JoinersAndLeavers months={found.joinersAndLeavers} />}
    </FigurePage>
  )
}
