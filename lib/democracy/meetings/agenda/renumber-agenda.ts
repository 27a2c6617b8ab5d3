import 'server-only'
import { sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'

/** Gives each item of an agenda a place of its own again; of two in one place the item of motion `first` comes first. The caller holds the meeting. */
export async function renumberAgenda(work: Work, meetingId: string, first: string) {
  await work.tx.execute(sql`
    update meeting_items i set position = placed.place from (
      select id, row_number() over (order by position, motion_id is distinct from ${first}::uuid, id) as place
      from meeting_items where meeting_id = ${meetingId}) placed
    where placed.id = i.id`)
}
