import 'server-only'
import type { Work } from '@/lib/kernel/perform'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { hasNumber } from '@/lib/people/members/has-number'
import { memberCards } from '@/lib/people/members/member-cards'

/** The full member in good standing with this membership number, or a refusal. */
export async function requireVotingMember(work: Work, number: number, otherwise: RefusalCode) {
  const [member] = await memberCards(hasNumber(number), work.now, work.tx, 1)
  if (!member?.mayVote) throw new Refusal(otherwise)
  return member
}
