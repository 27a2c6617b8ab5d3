import { type SQL, sql } from 'drizzle-orm'

/** Of `members`: whose number it is. The number of a record that was merged into another leads to the one that was kept. */
export function hasNumber(number: number): SQL {
  return sql`members.person_id = (select coalesce(o.merged_into_id, o.person_id) from members o where o.number = ${number})`
}
