import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { cleanText } from '@/lib/kernel/clean-text'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { verb, type Work } from '@/lib/kernel/perform'
import { hasNumber } from './has-number'
import { readsAt } from './mailbox'
import { type MemberCard, memberCards } from './member-cards'
import { memberNumberIn } from './member-number'
import { mostMembersFound } from './most-members-found'
import { mostCompared, nameSearch } from './name-search'

const search = verb('member.search', async (work, { text }: { text: string }) => {
  const found = await matching(work, text)
  const by = work.actor.kind === 'person' ? work.actor.personId : ''
  work.record('members.searched', { kind: 'person', id: by }, { found: found.length })
  return found
})

/**
 * Members by any part of a name, their number, or their whole address: the first 20. A read of the list, so it is audited
 * like an act; what was typed is not kept.
 */
export async function searchMembers(viewer: Actor, text: string): Promise<MemberCard[]> {
  const wanted = cleanText(text).trim().toLowerCase()
  return wanted.length < 2 && memberNumberIn(wanted) === undefined
    ? []
    : search(viewer, { text: wanted })
}

// Each of the three goes by its own index, also at half a million members.
async function matching(work: Work, text: string) {
  const cardsOf = (where: SQL) => memberCards(where, work.now, work.tx, mostMembersFound)
  const number = memberNumberIn(text)
  if (number !== undefined) return cardsOf(hasNumber(number))
  if (text.includes('@')) return cardsOf(readsAt(emailAddressIn(text) ?? ''))
  const ids = await idsByName(work, text)
  const cards = ids.length > 0 ? await cardsOf(inArray(people.id, ids)) : []
  return ids.flatMap((id) => cards.find(({ personId }) => personId === id) ?? [])
}

/** Those who are called what was typed from the beginning come first, then by number. */
async function idsByName(work: Work, text: string): Promise<string[]> {
  const search = await nameSearch(work.tx, text)
  if (!search) return []
  const rows = await work.tx.execute<{ id: string }>(sql`
    with found as materialized (
      select ${people.id} as id, ${people.searchName} as name from ${people}
      where ${search.found} limit ${mostCompared}
    )
    select found.id from found join ${members} on ${members.personId} = found.id
    order by found.name like ${` ${search.typed}%`} desc, ${members.number} limit ${mostMembersFound}`)
  return rows.map(({ id }) => id)
}
