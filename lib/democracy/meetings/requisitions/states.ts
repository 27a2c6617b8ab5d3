/** How long the names are kept once the meeting that deals with it is over, or once it lapsed without one. */
export const requisitionNamesKeptDays = 28

/** How long before the last day for the notice officers hear of it again. */
export const requisitionReminderDays = 3

export type RequisitionState = 'gathering' | 'lapsed' | 'to-call' | 'overdue' | 'called'

type Requisition = { reachedAt: Date | null; callBy: string | null; lapsesAt: Date }

/** A meeting that was cancelled deals with nothing. The last day for the notice is kept by a notice on that day. */
export function requisitionState(
  { reachedAt, callBy, lapsesAt }: Requisition,
  meeting: { state: string } | undefined,
  at: Date,
  today: string,
): RequisitionState {
  if (!reachedAt) return at < lapsesAt ? 'gathering' : 'lapsed'
  if (meeting && meeting.state !== 'cancelled') return 'called'
  return callBy! < today ? 'overdue' : 'to-call'
}
