import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { listAffiliatesToDecide } from '@/lib/movement/affiliates/read-desk'
import type { WaitingOfOneKind } from './waiting'

const todos = {
  decide: 'Read the request and propose an answer',
  admit: 'Read the request and admit it as the second officer',
  end: 'Read why it should end and confirm it as the second officer',
} as const

const details = {
  decide: 'Asks to affiliate',
  admit: 'To be admitted as an affiliate',
  end: 'Affiliation to be ended',
} as const

export async function waitingAffiliates(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const waiting = await listAffiliatesToDecide(officer)
  if (!waiting) return []
  return [
    {
      area: 'democracy',
      none: 'no affiliation to decide',
      rows: waiting.map(({ number, name, todo, since }) => ({
        key: `affiliate-${number}`,
        since,
        who: name,
        detail: details[todo],
        href: `/desk/affiliates/${number}` as Route,
        todo: todos[todo],
      })),
    },
  ]
}
