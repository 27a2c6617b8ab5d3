import 'server-only'
import type { AuditSentences } from '@/lib/audit-sentences'
import type { Work } from '@/lib/kernel/perform'
import type { EventRow } from './lock-event'
import { isConfidential } from './states'

type Entry = Extract<keyof AuditSentences, `event.${string}`>

/**
 * Writes what was done with an event into the audit. Of what a network holds without who did it, which would say who is in the network; and of what is for
 * the network alone nothing, as of its meetings.
 */
export function recordEvent<Name extends Entry>(
  work: Work,
  name: Name,
  event: Pick<EventRow, 'id' | 'network' | 'audience'>,
  ...detail: Parameters<AuditSentences[Name]>
) {
  if (isConfidential(event)) return
  const subject = { kind: 'event', id: event.id }
  if (event.network) work.recordUnnamed(name, subject, ...detail)
  else work.record(name, subject, ...detail)
}
