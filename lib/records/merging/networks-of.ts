import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'

type Row = Record<string, unknown>

/**
 * What goes with the end of a membership because it was for that alone: in which networks somebody is, whom they do not want to hear of
 * there, what they answered for equality monitoring and declared in a group. Sealed away by a merge, and given back with its undoing.
 */
export type Networks = {
  memberships: Row[]
  blocks: Row[]
  /** Of merges before these were kept there is none. */
  equality?: Row[]
  declarations?: Row[]
}

export async function networksOf(work: Work, personId: string): Promise<Networks> {
  const rows = async (table: string, where: SQL) => {
    const found = await work.tx.execute<{ row: Row }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${where}`,
    )
    return [...found].map(({ row }) => row)
  }
  return {
    memberships: await rows('network_memberships', sql`person_id = ${personId}`),
    blocks: await rows('network_blocks', sql`person_id = ${personId}`),
    equality: await rows('equality_answers', sql`person_id = ${personId}`),
    declarations: await rows('composition_declarations', sql`person_id = ${personId}`),
  }
}

/**
 * What members had between them in a network (being put in touch, say) ended with the merge as it does when somebody leaves, and
 * does not come back: nobody shares a contact again who was told that it ended.
 */
export async function giveNetworksBack(work: Work, networks: Networks): Promise<void> {
  const insert = (table: string, rows: Row[]) => {
    const name = sql.identifier(table)
    return work.tx.execute(sql`
      insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`)
  }
  await insert('network_memberships', networks.memberships)
  // That they had voted on a convenor went with their place, and the ballot stayed: who comes back while a vote runs is not on its roll.
  await work.tx.execute(sql`
    update network_memberships set joined_at = ${work.now.toISOString()}
    where id in (select (value->>'id')::uuid from jsonb_array_elements(${JSON.stringify(networks.memberships)}::jsonb))
      and network in (select network from network_convenor_votes where counted_at is null)`)
  await insert('network_blocks', networks.blocks)
  await insert('equality_answers', networks.equality ?? [])
  await insert('composition_declarations', networks.declarations ?? [])
}
