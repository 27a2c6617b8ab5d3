import { Refusal } from '@/lib/kernel/refusals'
import type { MeetingRow } from '../lock-meeting'

export function assertRunning(meeting: Pick<MeetingRow, 'state'>) {
  if (meeting.state !== 'open') throw new Refusal('meeting.not-open')
}
