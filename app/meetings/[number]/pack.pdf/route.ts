import { numberInAddress } from '@/app/number-in-address'
import { listMotionPapers } from '@/lib/democracy/meetings/motion-papers/read-motion-papers'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { getMotion } from '@/lib/democracy/motions/read'
import type { Actor } from '@/lib/kernel/actor'
import { dayInWords, timeInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { paper } from '@/lib/pdf/document'
import { viewer } from '@/lib/people/sign-in/viewer'
import { type MotionInPack, packBlocks } from './pack-blocks'

/** The pack of a meeting, to print: its agenda, the motions by line and their amendments, for those whom it is for. */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[number]/pack.pdf'>) {
  const number = numberInAddress((await params).number)
  const reader = await viewer()
  const meeting = number && (await getMeeting(reader, number))
  if (!meeting) return new Response('There is no such meeting here.', { status: 404 })
  const { startsAt, endsAt } = meeting
  const pdf = await paper({
    title: `Papers for ${dayInWords(startsAt)}`,
    lead: `${meetingTitle(meeting)}, from ${timeInWords(startsAt)} to ${timeInWords(endsAt)}. For members.`,
    madeOn: now(),
    blocks: packBlocks(meeting, await motionsOf(reader, meeting.agenda)),
  })
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="meeting-${number}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}

/** The motions on an agenda, in its order, as far as whoever asks may read them. */
async function motionsOf(
  reader: Actor,
  agenda: readonly { motion: number | null }[],
): Promise<MotionInPack[]> {
  const found: MotionInPack[] = []
  for (const { motion: number } of agenda) {
    const motion = number ? await getMotion(reader, number) : undefined
    if (!motion) continue
    const { papers } = await listMotionPapers(reader, motion)
    found.push({ motion, amendments: await getAmendments(reader, motion), papers })
  }
  return found
}
