import type { PersonActor } from '@/lib/kernel/actor'
import type { OwnCondition } from '@/lib/people/referees/states'

/** Where an application stands for the applicant. Derived from rows and the clock, never stored. */
export type Stage =
  | 'draft'
  | 'waiting-for-referees'
  | 'referee-to-replace'
  | 'with-us'
  | 'question'
  | 'dues-to-pay'
  | 'member'
  | 'over'
  | 'declined'
  | 'withdrawn'

type Facts = { state: string; decidedAt: Date | null; erasedAt?: Date | null }

/** Whether somebody belongs already. Members who are suspended still do, until they leave. */
export function belongs({ member }: PersonActor): boolean {
  if (!member || member.leftAt) return false
  return !['lapsed', 'resigned', 'expelled'].includes(member.standing)
}

/** An approval opens the door once: it has been used when a membership began at it or after it, and forgotten when nobody came. */
function approvalIsOpen({ decidedAt, erasedAt }: Facts, { member }: PersonActor): boolean {
  if (erasedAt) return false
  return !member || !decidedAt || member.joinedAt < decidedAt
}

export function stageOf(
  application: Facts,
  references: { condition: OwnCondition }[],
  applicant: PersonActor,
): Stage {
  switch (application.state) {
    case 'returned':
      return 'question'
    case 'approved':
      if (belongs(applicant)) return 'member'
      return approvalIsOpen(application, applicant) ? 'dues-to-pay' : 'over'
    case 'submitted':
      if (references.some(({ condition }) => condition === 'to-replace')) {
        return 'referee-to-replace'
      }
      return references.some(({ condition }) => condition === 'waiting')
        ? 'waiting-for-referees'
        : 'with-us'
    default:
      return application.state as 'draft' | 'declined' | 'withdrawn'
  }
}

/** Whether the applicant may still withdraw: nothing has been decided. */
export function isOpen(stage: Stage): boolean {
  return !['dues-to-pay', 'member', 'over', 'declined', 'withdrawn'].includes(stage)
}
