import 'server-only'
import type { PersonActor } from '@/lib/kernel/actor'
import { bothNames } from '@/lib/people/members/both-names'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { searchMembers } from '@/lib/people/members/search'
import { can, whyNotOffered } from '@/lib/permissions'

type Query = Record<string, string | string[] | undefined>

/** Who is to be appointed, as an officer searches for them and chooses; and why this officer cannot propose them, if so. */
export async function memberToAppoint(officer: PersonActor, { q, member: chosen }: Query) {
  const typed = typeof q === 'string' ? q.slice(0, 254) : ''
  const may = can(officer, 'term.list') && can(officer, 'member.search')
  const found = may && typed ? await searchMembers(officer, typed) : []
  const one = found.length === 1 ? found[0] : found.find(({ personId }) => personId === chosen)
  return {
    may,
    typed,
    found,
    refusal: one && whyNotOffered(officer, 'term.propose', one),
    member: one && { ...one, name: bothNames(one), number: memberNumberInWords(one.number) },
  }
}
