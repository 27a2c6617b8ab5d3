import { auditEntries } from '@/lib/audit-entries'
import type { Detail } from '@/lib/kernel/audit'

/** "approved the application". An action that has lost its sentence still shows by its name. */
export function sentenceFor(action: string, detail: Detail): string {
  if (!Object.hasOwn(auditEntries, action)) return `did “${action}”`
  const sentence = auditEntries[action as keyof typeof auditEntries] as (detail: Detail) => string
  return sentence(detail)
}
