type Saved = { complete: boolean; corrected?: boolean }

/** A section was saved: back to the list of tasks, or, when nothing is left, on to checking. What was typed from paper is corrected. */
export function afterSection({ complete, corrected }: Saved): string {
  if (corrected) return '/join/application?done=corrected'
  return complete ? '/join/application/check-answers' : '/join/application'
}
