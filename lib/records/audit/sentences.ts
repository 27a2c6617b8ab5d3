import { auditSentences } from '@/lib/audit-sentences'
import type { Detail } from '@/lib/kernel/audit'

/** "approved the application". An action that has lost its sentence still shows by its name. */
export function sentenceFor(action: string, detail: Detail): string {
  if (!Object.hasOwn(auditSentences, action)) return `did “${action}”`
  const sentence = auditSentences[action as keyof typeof auditSentences] as (
    detail: Detail,
  ) => string
  return sentence(detail)
}
