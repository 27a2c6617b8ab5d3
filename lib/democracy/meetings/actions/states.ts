/** How long before its day whoever does an action is reminded of it. */
export const actionReminderDays = 3

export type ActionState = 'open' | 'overdue' | 'done' | 'dropped'

/** The day by which it is to be done is its last. */
export function actionState(
  { doneAt, droppedAt, dueOn }: { doneAt: Date | null; droppedAt: Date | null; dueOn: string },
  today: string,
): ActionState {
  if (doneAt) return 'done'
  if (droppedAt) return 'dropped'
  return dueOn < today ? 'overdue' : 'open'
}
