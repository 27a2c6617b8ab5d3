/** A section was saved: back to the list of tasks, or, when nothing is left, on to checking. */
export function afterSection({ complete }: { complete: boolean }): string {
  return complete ? '/join/application/check-answers' : '/join/application'
}
