import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { exportMembers } from '@/lib/records/members-list/export-members'
import { membersExportForm } from '@/lib/records/members-list/filters'
import { sendCsv } from '../../money/csv-download'

/** The members that a filter finds, as a file, for a reason. */
export function POST(request: Request) {
  return sendCsv(request, {
    page: '/desk/members',
    schema: membersExportForm,
    act: exportMembers,
    filename: () => `members-${dateOf(now())}.csv`,
  })
}
