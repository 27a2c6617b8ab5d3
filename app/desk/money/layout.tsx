import type { Route } from 'next'
import { SectionNav } from '@/components/layout/section-nav'
import { viewer } from '@/lib/people/sign-in/viewer'
import { type Action, can } from '@/lib/permissions'

type Room = { href: Route; label: string; alone?: boolean; for: readonly Action[] }

const books: readonly Action[] = ['money.read']
const figures: readonly Action[] = ['dues.read', 'money.read']

/** What belongs together is one entry: a part with its rooms. */
const parts: { label: string; rooms: Room[] }[] = [
  {
    label: 'Overview',
    rooms: [{ href: '/desk/money', label: 'Overview', alone: true, for: figures }],
  },
  {
    label: 'Arrears',
    rooms: [{ href: '/desk/money/arrears', label: 'Arrears', for: ['dues.read'] }],
  },
  {
    label: 'Members',
    rooms: [
      { href: '/desk/money/members', label: 'Find a member', for: figures },
      { href: '/desk/money/subscriptions', label: 'Members and their dues', for: ['dues.read'] },
    ],
  },
  {
    label: 'Affiliates',
    rooms: [{ href: '/desk/money/affiliates', label: 'Affiliation fees', for: books }],
  },
  {
    label: 'Claims',
    rooms: [{ href: '/desk/money/claims', label: 'Claims', for: ['claim.list'] }],
  },
  {
    label: 'Refunds',
    rooms: [
      { href: '/desk/money/refunds', label: 'Refunds', for: books },
      { href: '/desk/money/disputes', label: 'Disputes', for: books },
    ],
  },
  {
    label: 'Bank',
    rooms: [
      { href: '/desk/money/bank', label: 'Statements', for: books },
      { href: '/desk/money/payouts', label: 'Payouts', for: books },
      { href: '/desk/money/bank-charges', label: 'Bank charges', for: books },
    ],
  },
  { label: 'Reports', rooms: [{ href: '/desk/money/reports', label: 'Reports', for: books }] },
  {
    label: 'Checks',
    rooms: [
      { href: '/desk/money/reconciliation', label: 'Books against Stripe', for: books },
      { href: '/desk/money/large-payments', label: 'Large payments', for: books },
      { href: '/desk/money/stripe-messages', label: 'Stripe messages', for: books },
    ],
  },
]

/** The parts of the treasury. Each officer is shown those that are open to them; the pages decide themselves. */
export default async function MoneyLayout({ children }: LayoutProps<'/desk/money'>) {
  const officer = await viewer()
  const links = parts.flatMap(({ label, rooms }) => {
    const open = rooms
      .filter((room) => room.for.some((action) => can(officer, action)))
      .map(({ for: _for, ...room }) => room)
    const [first] = open
    return first ? [{ ...first, label, rooms: open }] : []
  })
  return (
    <>
      {links.length > 0 && <SectionNav label="Money" links={links} />}
      {children}
    </>
  )
}
