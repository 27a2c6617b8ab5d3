import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Moves } from '@/lib/kernel/states'
import { type Office, organisation } from '@/lib/organisation'

export type ProposalState = 'proposed' | 'confirmed' | 'rejected' | 'withdrawn' | 'lapsed'

/** One officer proposes, a second one settles it. */
export const proposalMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  reject: { from: ['proposed'], to: 'rejected' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
  lapse: { from: ['proposed'], to: 'lapsed' },
} as const satisfies Moves<ProposalState>

export type ProposalKind = 'appoint' | 'end'

type Proposed = { kind: string; office: string; termId: string | null; endsAt: Date }

/** "that Ada Wren becomes Treasurer until 30 April 2029" */
export function proposalInWords({ kind, office, termId, endsAt }: Proposed, name: string): string {
  const title = organisation.offices[office as Office]?.name ?? office
  if (kind === 'end') return `that ${isolateName(name)} stops being ${title}`
  return `that ${isolateName(name)} ${termId ? 'stays' : 'becomes'} ${title} until ${inWords(dateOf(endsAt))}`
}
