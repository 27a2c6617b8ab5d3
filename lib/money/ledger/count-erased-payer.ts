import 'server-only'
import { sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/**
 * Before the books lose somebody's name: their entries of one year of the accounts get a number of their own, drawn now and
 * kept nowhere else. So "members who paid" stays what was published, and nothing says who it was or what they paid in another
 * year.
 */
export async function countErasedPayer(work: Work, personId: string) {
  const zone = organisation.timeZone
  const months = organisation.rules.financialYearStartMonth - 1
  await work.tx.execute(sql`
    with entries as (
      select id, date_part('year', (occurred_at at time zone ${zone}) - make_interval(months => ${months})) as year
      from ledger_entries where person_id = ${personId}
    ), years as materialized (
      select year, gen_random_uuid() as payer from (select distinct year from entries) each_year
    )
    insert into erased_payers (entry_id, payer) select id, payer from entries join years using (year)
    on conflict do nothing`)
}
