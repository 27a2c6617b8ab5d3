import 'server-only'
import { sql } from 'drizzle-orm'

/** Whose address this is, if we know them: of two records that were merged, the one that is kept. */
export function personBehind(email: string) {
  return sql<string>`(select coalesce(m.merged_into_id, p.id) from people p left join members m on m.person_id = p.id
    where p.email = ${email} and p.erased_at is null)`
}
