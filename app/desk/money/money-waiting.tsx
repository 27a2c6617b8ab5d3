import type { Route } from 'next'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import type { PersonActor } from '@/lib/kernel/actor'
import { agesInGrace } from '@/lib/money/treasury/arrears-ages'
import type { Dashboard } from '@/lib/money/treasury/dashboard/read'
import { can } from '@/lib/permissions'
import { waitingMoney } from '../waiting/money'
import { nothingElseWaits } from './money-headlines'

type Props = { arrears: Dashboard['arrears']; officer: PersonActor }

/** What waits for this officer with the money; what does not is one sentence. */
export async function MoneyWaiting({ arrears, officer }: Props) {
  const count = arrears
    .filter(({ age }) => agesInGrace.includes(age))
    .reduce((sum, line) => sum + line.count, 0)
  const inGrace = {
    title: 'Failed payments in grace',
    href: '/desk/money/arrears?age=in-grace' as Route,
    count,
  }
  const queues = [
    ...(can(officer, 'dues.read') ? [inGrace] : []),
    ...(await waitingMoney(officer)).flatMap(({ list, rows, more = 0 }) =>
      list ? [{ ...list, count: list.count ?? rows.length + more }] : [],
    ),
  ]
  const waiting = queues.flatMap(({ title, href, count }) =>
    count ? [{ label: title, href, note: <b>{count.toLocaleString('en-GB')}</b> }] : [],
  )
  const noughts = queues.filter(({ count }) => count === 0).map(({ title }) => title)
  return (
    <RailSection title="What is waiting" acts>
      {waiting.length > 0 && <RailLinks links={waiting} />}
      <p className="text-ink-soft">{nothingElseWaits(noughts, waiting.length > 0)}</p>
    </RailSection>
  )
}
