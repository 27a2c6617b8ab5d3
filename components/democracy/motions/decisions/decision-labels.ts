import type { TagTone } from '@/components/ui/tag'
import type { DutyState } from '@/lib/democracy/motions/decisions/states'

/** How a decision stands, in a word, wherever it is named. */
export const decisionLabels: Record<DutyState, { status: string; tone: TagTone }> = {
  unassigned: { status: 'Nobody named yet', tone: 'attention' },
  open: { status: 'Under way', tone: 'neutral' },
  overdue: { status: 'Overdue', tone: 'attention' },
  done: { status: 'Reported done', tone: 'done' },
}
