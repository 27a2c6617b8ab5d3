import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { hasNumber } from '@/lib/people/members/has-number'
import { memberCards } from '@/lib/people/members/member-cards'
import { refusalOf } from '@/lib/permissions'

/** Who a membership number is, before an election is called with them to run it: a wrong digit is another member. */
export async function nameOfVotingMember(viewer: Actor, number: number): Promise<string> {
  const refusal = refusalOf(viewer, 'election.call')
  if (refusal) throw new Refusal(refusal)
  const [member] = await memberCards(hasNumber(number), now(), undefined, 1)
  if (!member?.mayVote) throw new Refusal('election.not-a-returning-officer')
  return member.name
}
