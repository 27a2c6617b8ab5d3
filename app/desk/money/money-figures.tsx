import type { Route } from 'next'
import Link from 'next/link'
import { SmallFigure } from '@/components/ui/small-figure'
import { inPounds } from '@/lib/kernel/money'
import type { Dashboard } from '@/lib/money/treasury/dashboard/read'
import { sumArrears, votingMembers } from './money-headlines'

/** The three figures under the headline: what is owed, what is expected, who has a vote. */
export function MoneyFigures({ found }: { found: Dashboard }) {
  const { members, owed, inGrace } = sumArrears(found.arrears)
  const expected = found.expected.reduce((sum, { total }) => sum + total, 0)
  const now = found.joinersAndLeavers.at(-1)!
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      {members === 0 ? (
        <SmallFigure figure="Nobody">
          owes us anything. <Way href="/desk/money/figures/arrears">Arrears</Way>
        </SmallFigure>
      ) : (
        <SmallFigure figure={inPounds(owed)}>
          owed by {members === 1 ? '1 member' : `${members.toLocaleString('en-GB')} members`},{' '}
          {inGrace === 0 ? 'none' : inPounds(inGrace)} of it in grace.{' '}
          <Way href="/desk/money/figures/arrears">Arrears</Way>
        </SmallFigure>
      )}
      <SmallFigure figure={expected === 0 ? 'Nothing' : inPounds(expected)}>
        expected in the next 12 months.{' '}
        <Way href="/desk/money/figures/expected">Month by month</Way>
      </SmallFigure>
      <SmallFigure figure={votingMembers(found.members).toLocaleString('en-GB')}>
        {votingMembers(found.members) === 1 ? 'member' : 'members'} with a vote
        {now.joined > 0 && `, ${now.joined.toLocaleString('en-GB')} joined this month`}.{' '}
        <Way href="/desk/money/figures/standing">By standing</Way>
      </SmallFigure>
    </div>
  )
}

function Way({ href, children }: { href: Route; children: string }) {
  return (
    <Link prefetch={false} href={href}>
      {children}
    </Link>
  )
}
