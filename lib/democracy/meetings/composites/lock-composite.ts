import 'server-only'
import { eq } from 'drizzle-orm'
import { composites, compositeVersions, versionOfComposite } from '@/db/schema/democracy/composites'
import { meetings } from '@/db/schema/democracy/meetings'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting, type MeetingRow } from '../lock-meeting'
import { motionsUntil } from '../meeting-rules'
import { isStillThere, moversOf, type Original, originalsOf } from './originals'
import type { CompositeEnd } from './states'

/** A composite with its meeting, the text that counts and its motions, all held in that order: what is done with it is done one after the other. */
export async function lockComposite(work: Work, { id }: { id: string }) {
  const [where] = await work.tx
    .select({ number: meetings.number })
    .from(composites)
    .innerJoin(meetings, eq(meetings.id, composites.meetingId))
    .where(eq(composites.id, id))
  const meeting = where && (await lockMeeting(work, where))
  if (!meeting) return undefined
  const [row] = await work.tx
    .select({ composite: composites, written: compositeVersions })
    .from(composites)
    .innerJoin(compositeVersions, versionOfComposite)
    .where(eq(composites.id, id))
  const originals = await originalsOf(work.tx, row!.composite)
  return { meeting, ...row!, originals, parties: moversOf(originals) }
}

export type FoundComposite = NonNullable<Awaited<ReturnType<typeof lockComposite>>>

/** Until the last day for motions, and before the meeting begins or is cancelled. */
export function takesComposites(meeting: MeetingRow, at: Date): boolean {
  return meeting.state === 'called' && at < motionsUntil(meeting.startsAt)
}

export function assertTakesComposites(meeting: MeetingRow, at: Date) {
  if (meeting.group || meeting.place) throw new Refusal('vote.not-everybody')
  if (!takesComposites(meeting, at)) throw new Refusal('composite.too-late')
}

/** Why a composite that waits for consent can come to nothing else any more. */
export function whyFallen(
  meeting: MeetingRow,
  originals: readonly Pick<Original, 'motion' | 'itemId'>[],
  at: Date,
): CompositeEnd | undefined {
  if (!originals.every(isStillThere)) return 'original-gone'
  return takesComposites(meeting, at) ? undefined : 'lapsed'
}
