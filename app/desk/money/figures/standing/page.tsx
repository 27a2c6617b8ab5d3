import type { Metadata } from 'next'
import { MembersByStanding } from '@/components/money/treasury/members-by-standing'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { membersHeadline } from '../../money-headlines'
import { FigurePage } from '../figure-page'
export const metadata: Metadata = { title: 'Members by standing' }

export default async function StandingFigures() {
  const { officer, refused } = await requireOfficer('/desk/money/figures/standing')
  if (!officer) return refused
  const found = await getDashboard(officer)
  return (
    <FigurePage
      title={found && membersHeadline(found.members)}
      note="Everyone with a membership number, as of now. “None” means no dues set up; a standing that nobody has is left out. Members in good standing or in grace have a vote."
    >
      {found && (
        <MembersByStanding
          counts={found.members}
          list={
            can(officer, 'dues.read')
              ? (one) => `/desk/money/subscriptions?standing=${one}`
              : undefined
          }
        />
      )}
    </FigurePage>
  )
}
