import type { Metadata } from 'next'
import { ExpectedIncome } from '@/components/money/treasury/expected-income'
import { SmallFigure } from '@/components/ui/small-figure'
import { inPounds } from '@/lib/kernel/money'
import { bandName } from '@/lib/money/subscriptions/bands'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { requireOfficer } from '../../../require-officer'
import { expectedHeadline } from '../../money-headlines'
import { FigurePage } from '../figure-page'
export const metadata: Metadata = { title: 'Expected income' }

export default async function ExpectedFigures() {
  const { officer, refused } = await requireOfficer('/desk/money/figures/expected')
  if (!officer) return refused
  const found = await getDashboard(officer)
  return (
    <FigurePage
      title={found && expectedHeadline(found.expected)}
      note="Based on today’s subscriptions: monthly dues each month, yearly dues in the month they renew, nothing during a break from paying or after a member has asked to stop. Members in arrears, and people who may still join, are left out."
    >
      {found && (
        <>
          <ExpectedIncome months={found.expected} />
          {found.ownAmounts.map(({ band, pence }) => (
            <SmallFigure key={band} figure={inPounds(pence)}>
              a month on average from each member on the {bandName(band).toLowerCase()} band (yearly
              dues divided by 12)
            </SmallFigure>
          ))}
        </>
      )}
    </FigurePage>
  )
}
