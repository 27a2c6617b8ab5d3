import 'server-only'
import { motionsUntil } from '@/lib/democracy/meetings/meeting-rules'
import { listMotions } from '@/lib/democracy/motions/read'
import type { Actor } from '@/lib/kernel/actor'

/** The motions that a meeting can have on its agenda: those moved in time on which nobody has decided yet. */
export async function motionChoices(viewer: Actor, startsAt: Date) {
  const lists = await Promise.all(
    (['seconding', 'under-way', 'open'] as const).map((filter) =>
      listMotions(viewer, filter, { limit: 100 }),
    ),
  )
  return lists
    .flatMap(({ motions }) => motions)
    .filter(({ movedAt }) => movedAt < motionsUntil(startsAt))
    .toSorted((one, other) => other.number - one.number)
    .map(({ number, title }) => ({ value: String(number), label: `Motion ${number}: ${title}` }))
}
