import type { Route } from 'next'
import type { TagTone } from '@/components/ui/tag'
import { TaskList } from '@/components/ui/task-list'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type ClaimKind, kindNames } from '@/lib/money/spending/claim-kinds'
import { type ClaimState, claimStateLabels } from '@/lib/money/spending/states'

type Line = {
  number: number
  kind: ClaimKind
  state: ClaimState
  amountPence: number
  grantedPence: number | null
  askedAt: Date
}

const tones: Partial<Record<ClaimState, TagTone>> = {
  draft: 'attention',
  asked: 'todo',
  approved: 'todo',
  paid: 'done',
  declined: 'stopped',
  withdrawn: 'neutral',
}

/** Somebody's own claims, and how each stands. */
export function ClaimList({ claims }: { claims: readonly Line[] }) {
  return (
    <TaskList
      title="Your claims"
      tasks={claims.map(({ number, kind, state, amountPence, grantedPence, askedAt }) => ({
        title: `Claim ${number}: ${inPounds(grantedPence ?? amountPence)}`,
        href: `/membership/claims/${number}` as Route,
        hint: `${kindNames[kind]}, ${state === 'draft' ? 'started' : 'sent'} on ${inWords(dateOf(askedAt))}`,
        status: claimStateLabels[state],
        tone: tones[state],
      }))}
    />
  )
}
