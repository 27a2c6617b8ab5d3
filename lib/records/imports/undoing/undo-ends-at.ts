import { addDays } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/** Until when an import can be undone. */
export function undoEndsAt(endedAt: Date): Date {
  return addDays(endedAt, organisation.rules.importUndoDays)
}
