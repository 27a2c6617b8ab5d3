import type { Moves } from '@/lib/kernel/states'
import { type Office, organisation } from '@/lib/organisation'

export type ProposalState = 'proposed' | 'confirmed' | 'rejected' | 'withdrawn'

/** One officer proposes, a second one settles it. */
export const proposalMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  reject: { from: ['proposed'], to: 'rejected' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
} as const satisfies Moves<ProposalState>

export type ProposalKind = 'appoint' | 'end'

/** "that Ada Wren becomes Treasurer" */
export function proposalInWords(kind: string, name: string, office: string): string {
  const title = organisation.offices[office as Office]?.name ?? office
  return kind === 'end' ? `that ${name} stops being ${title}` : `that ${name} becomes ${title}`
}
