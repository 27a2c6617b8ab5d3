import type { Phase } from '@/lib/democracy/elections/phase'

/** Whether there is a result, beside the way to its page. */
export function resultStatus(phase: Phase): string {
  if (phase === 'void') return 'Not counted'
  return ['counted', 'declared', 'over'].includes(phase) ? 'Published' : 'Not yet'
}
