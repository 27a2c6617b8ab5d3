import 'server-only'
import { sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'

export const meetingsChannel = 'meetings'

/** Lets all instances know, when this is committed, that a meeting has moved on. It says which, and nothing of what. */
export async function tellFollowers(work: Work, meetingId: string) {
  await work.tx.execute(sql`select pg_notify(${meetingsChannel}, ${meetingId})`)
}
