import type { Metadata } from 'next'
import { ArrearsByAge } from '@/components/money/treasury/arrears-by-age'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { arrearsHeadline } from '../../money-headlines'
import { FigurePage } from '../figure-page'
export const metadata: Metadata = { title: 'Arrears by age' }

export default async function ArrearsFigures() {
  const { officer, refused } = await requireOfficer('/desk/money/figures/arrears')
  if (!officer) return refused
  const found = await getDashboard(officer)
  return (
    <FigurePage
      title={found && arrearsHeadline(found.arrears)}
      note="The amounts of the failed payments. Days are calendar days. During grace members keep their vote; after it their membership lapses until they pay. People who have left are not counted."
    >
      {found && (
        <ArrearsByAge
          lines={found.arrears}
          list={can(officer, 'dues.read') ? (age) => `/desk/money/arrears?age=${age}` : undefined}
        />
      )}
    </FigurePage>
  )
}
