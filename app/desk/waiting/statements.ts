import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { listStatementsToConfirm } from '@/lib/movement/statements/read-desk'
import type { WaitingOfOneKind } from './waiting'

export async function waitingStatements(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const waiting = await listStatementsToConfirm(officer)
  if (!waiting) return []
  return [
    {
      area: 'democracy',
      none: 'no joint statement to confirm',
      rows: waiting.map(({ number, title, proposal, proposedAt }) => ({
        key: `statement-${number}`,
        since: proposedAt,
        who: title,
        detail: proposal === 'publish' ? 'To be published' : 'To be taken down',
        href: `/desk/statements/${number}` as Route,
        todo: 'Read and confirm it as the second officer',
      })),
    },
  ]
}
