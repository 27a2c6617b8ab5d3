import type { Moves } from '@/lib/kernel/states'
import { organisation } from '@/lib/organisation'
import { type EntryKind, handKinds } from './entry-kinds'

/** Money on its way back. Pure: which steps there are, and what they are called. */
export const refundStates = [
  'asked',
  'proposed',
  'approved',
  'sent',
  'declined',
  'lapsed',
  'failed',
] as const
export type RefundState = (typeof refundStates)[number]

export const refundMoves = {
  /** The treasurer takes up what a member asked for. */
  agree: { from: ['asked'], to: 'proposed' },
  approve: { from: ['proposed'], to: 'approved' },
  /** What was approved only while no program sends it: money by hand. */
  decline: { from: ['asked', 'proposed', 'approved', 'failed'], to: 'declined' },
  /** No second officer confirmed it: what a member asked for has to be decided anew. */
  'ask-anew': { from: ['proposed'], to: 'asked' },
  lapse: { from: ['proposed'], to: 'lapsed' },
  send: { from: ['approved'], to: 'sent' },
  fail: { from: ['approved', 'sent'], to: 'failed' },
  again: { from: ['failed'], to: 'approved' },
} as const satisfies Moves<RefundState>

export const refundReasons = {
  'first-days': `Asked for within ${organisation.rules.refundDays} days of paying`,
  error: 'It was taken by mistake',
  duplicate: 'It was paid twice',
  decision: 'We decided to refund it',
} as const

export type RefundReason = keyof typeof refundReasons

/** What came in, and can go back the way it came. */
export function canBeGivenBack(kind: string): boolean {
  return kind === 'payment' || wasByHand(kind)
}

export function wasByHand(kind: string): boolean {
  return (handKinds as readonly EntryKind[]).includes(kind as EntryKind)
}

/**
 * The law, and our own pages, let whoever has just paid change their mind without a reason (Consumer Contracts Regulations
 * 2013): nobody declines that. Only where the bank has taken the money back there is nothing left to return.
 */
export function isPromised({
  refund,
  leftPence,
}: {
  refund: {
    reason: string
    state: RefundState
    amountPence: number
    askedBy: string | null
    personId: string | null
  }
  leftPence: number
}): boolean {
  const own = refund.personId !== null && refund.askedBy === refund.personId
  const waits = refund.state === 'asked' || refund.state === 'proposed'
  return own && waits && refund.reason === 'first-days' && leftPence >= refund.amountPence
}
