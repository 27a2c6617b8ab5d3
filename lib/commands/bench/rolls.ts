import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import { members, people } from '@/db/schema/people/people'
import { freezeRoll } from '@/lib/democracy/motions/freeze-roll'
import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { result } from './report'

/** Freezes the roll of a vote for all members of the database, and undoes it. */
export async function timeRoll(size: number) {
  const undone = new Error('The roll was only measured.')
  const frozen = database().transaction(async (tx) => {
    const at = wallClock()
    const [mover] = await tx
      .select({ id: members.personId, name: people.name })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .limit(1)
    const vote = { id: newId(), motionId: newId(), calledBy: mover!.id, calledAt: at }
    await tx.insert(motions).values({
      id: vote.motionId,
      title: 'Bench',
      moverId: mover!.id,
      moverName: mover!.name,
      movedAt: at,
    })
    await tx.insert(motionVotes).values({ ...vote, opensAt: at, closesAt: addDays(at, 7) })
    const began = performance.now()
    await freezeRoll({ tx, now: at } as Work, vote.id)
    result(
      `roll frozen, ${size.toLocaleString('en-GB')} members`,
      performance.now() - began,
      'ms',
      { baseline: size / 5, goal: '≤ 1' },
    )
    throw undone
  })
  await frozen.catch((error) => {
    if (error !== undone) throw error
  })
}
