import 'server-only'
import { eq } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isFor } from '../invited'

/** A meeting that was called, and whether it is for whoever asks. It is not changed meanwhile. */
export async function ownInvitation(work: Work, { number }: { number: number }) {
  const [meeting] = await work.tx
    .select()
    .from(meetings)
    .where(eq(meetings.number, number))
    .for('share')
  if (!meeting || meeting.state === 'draft') return undefined
  return { meeting, invited: await isFor(work.person.personId, meeting, work.now, work.tx) }
}

export function assertNotBegun(meeting: { state: string; startsAt: Date }, at: Date) {
  if (meeting.state !== 'called' || meeting.startsAt <= at) throw new Refusal('meeting.begun')
}
