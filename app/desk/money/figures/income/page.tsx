import type { Metadata } from 'next'
import { Income } from '@/components/money/treasury/income'
import { sinceTheFirst } from '@/lib/money/treasury/dashboard/income'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { requireOfficer } from '../../../require-officer'
import { FigurePage } from '../figure-page'
export const metadata: Metadata = { title: 'What came in' }

export default async function IncomeFigures() {
  const { officer, refused } = await requireOfficer('/desk/money/figures/income')
  if (!officer) return refused
  const found = await getDashboard(officer)
  return (
    <FigurePage
      title={found && 'What came in, month by month'}
      note="Dues and other money in, by the day it was paid, before refunds and Stripe’s fees. Refunds have a column of their own, in the month they were made. Payouts to our bank only move money, so they are not counted."
    >
      {found && <Income months={sinceTheFirst(found.income)} />}
    </FigurePage>
  )
}
