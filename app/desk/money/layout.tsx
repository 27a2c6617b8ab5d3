import type { NavLink } from '@/components/layout/nav-links'
import { SectionNav } from '@/components/layout/section-nav'
import { viewer } from '@/lib/people/sign-in/viewer'
import type { Action } from '@/lib/permissions'
import { can } from '@/lib/permissions'

const rooms: (NavLink & { for: Action[] })[] = [
  {
    href: '/desk/money',
    label: 'Overview',
    alone: true,
    for: ['dues.read', 'money.read'],
  },
  { href: '/desk/money/arrears', label: 'Arrears', for: ['dues.read'] },
  { href: '/desk/money/members', label: 'Members', for: ['dues.read', 'money.read'] },
  { href: '/desk/money/refunds', label: 'Refunds', for: ['money.read'] },
  { href: '/desk/money/claims', label: 'Claims', for: ['claim.list'] },
  { href: '/desk/money/payouts', label: 'Payouts', for: ['money.read'] },
  { href: '/desk/money/reports', label: 'Reports', for: ['money.read'] },
  { href: '/desk/money/stripe-messages', label: 'Stripe messages', for: ['money.read'] },
  { href: '/desk/money/reconciliation', label: 'Reconciliation', for: ['money.read'] },
]

/** The treasury's rooms. Each officer is shown those that are open to them; the pages decide themselves. */
export default async function MoneyLayout({ children }: LayoutProps<'/desk/money'>) {
  const officer = await viewer()
  const open = rooms.filter((room) => room.for.some((action) => can(officer, action)))
  return (
    <>
      {open.length > 0 && (
        <SectionNav label="Money" links={open.map(({ for: _for, ...link }) => link)} />
      )}
      {children}
    </>
  )
}
