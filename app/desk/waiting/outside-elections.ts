import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { listOutsideElectionsToConfirm } from '@/lib/movement/outside-elections/read-desk'
import type { WaitingOfOneKind } from './waiting'

export async function waitingOutsideElections(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const waiting = await listOutsideElectionsToConfirm(officer)
  if (!waiting) return []
  return [
    {
      area: 'democracy',
      none: 'no outside election to confirm',
      rows: waiting.map(({ number, title, proposal, clause, since }) => ({
        key: `outside-election-${number}-${clause ?? proposal}`,
        since,
        who: title,
        detail:
          proposal === 'reword'
            ? `Other words for clause ${clause}`
            : proposal === 'publish'
              ? 'To be published'
              : 'To be taken down',
        href: `/desk/outside-elections/${number}` as Route,
        todo: 'Read and confirm it as the second officer',
      })),
    },
  ]
}
