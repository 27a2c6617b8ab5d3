import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { listOutsideElectionsToConfirm } from '@/lib/movement/outside-elections/read-desk'
import type { WaitingOfOneKind } from './waiting'

const details = {
  publish: 'To be published',
  withdraw: 'To be taken down',
  reword: 'Other words for a clause',
  guide: 'How to vote for those we endorse',
  candidate: 'One more candidate',
}

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
        detail: clause ? `Other words for clause ${clause}` : details[proposal],
        href: `/desk/outside-elections/${number}${proposal === 'guide' ? '/endorsement' : ''}` as Route,
        todo: 'Read and confirm it as the second officer',
      })),
    },
  ]
}
