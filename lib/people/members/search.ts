import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { cleanText } from '@/lib/kernel/clean-text'
import { verb } from '@/lib/kernel/perform'
import { type MemberCard, memberCards } from './member-cards'
import { memberNumberIn } from './member-number'

const most = 20

const search = verb('member.search', async (work, { text }: { text: string }) => {
  const found = await memberCards(matching(text), work.now, work.tx, most)
  const by = work.actor.kind === 'person' ? work.actor.personId : ''
  work.record('members.searched', { kind: 'person', id: by }, { found: found.length })
  return found
})

/**
 * Members by the beginning of their name, their number, or their whole address: the first 20. A read of the list, so it is
 * audited like an act; what was typed is not kept.
 */
export async function searchMembers(viewer: Actor, text: string): Promise<MemberCard[]> {
  const wanted = cleanText(text).trim().toLowerCase()
  return wanted.length < 2 && memberNumberIn(wanted) === undefined
    ? []
    : search(viewer, { text: wanted })
}

// Each of the three goes by its own index, also at half a million members.
function matching(text: string) {
  const number = memberNumberIn(text)
  if (number !== undefined) return eq(members.number, number)
  if (text.includes('@')) return eq(people.email, text)
  const until = `${text}\u{10ffff}`
  const name = sql`lower(${people.name}) collate "C"`
  return sql`${name} >= ${text} and ${name} < ${until}`
}
