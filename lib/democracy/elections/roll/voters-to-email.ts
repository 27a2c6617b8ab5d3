import 'server-only'
import { sql } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { rollEntriesNow } from './roll-entries'

/** Everybody who is on the roll now, as a letter to all of them needs them. Those who were removed from it are not among them. */
export async function votersToEmail(work: Work, electionId: string) {
  const onRoll = [...(await rollEntriesNow(work.tx, electionId)).keys()]
  // One text, however long the roll is: PostgreSQL takes 65,534 parameters at most.
  const rows = await work.tx
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(people)
    .where(
      sql`${people.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(onRoll)}::jsonb)) and ${people.erasedAt} is null`,
    )
  return {
    onRoll: onRoll.length,
    voters: rows,
  }
}
