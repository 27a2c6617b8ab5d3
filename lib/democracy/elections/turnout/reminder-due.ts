import { addDays } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/** When everybody on the roll is reminded that voting closes: never before it has opened. */
export function reminderDue({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }): Date {
  const due = addDays(closesAt, -organisation.rules.votingReminderDays)
  return due < opensAt ? opensAt : due
}
