import type { PersonActor } from '@/lib/kernel/actor'
import { leave } from '@/lib/membership/leaving/leave'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import type { Officers } from './founding'
import { as, entitled, joinAsStoryMember } from './joining'
import { daysAgo, liveTo } from './story-clock'

const audrey = {
  name: 'Audrey Winter',
  number: 31,
  dues: { band: 'free', interval: 'month', amountPence: 0 },
} as const

/** Audrey left, and came back under another address: two records of one person, which a second officer is asked to merge. */
export async function tellTwoRecords({ nasreen }: Officers, members: PersonActor[]) {
  const [proposer, seconder] = (await entitled(members)) as [PersonActor, PersonActor]
  const join = async (email: string) =>
    joinAsStoryMember(await as(nasreen.personId), { ...audrey, email, proposer, seconder })
  const before = await join('audrey.winter@post.example')
  await leave(before, before)
  await liveTo(daysAgo(1, '17:00'))
  const again = await join('a.winter@home.example')
  await proposeMerge(await as(nasreen.personId), {
    personId: again.personId,
    otherId: before.personId,
    fromOther: [],
  })
}
