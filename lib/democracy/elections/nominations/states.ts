import { type Backing, backingMissing } from './backing/backing'

/**
 * Where a nomination stands: still without its two supporters, supported, complete, or ended. A complete one makes a
 * candidate. Candidates may accept before they have their supporters, or after.
 */
export type NominationState = 'proposed' | 'seconded' | 'accepted' | 'withdrawn' | 'refused'

export const ended = ['withdrawn', 'refused'] as const
export const live: NominationState[] = ['proposed', 'seconded', 'accepted']

export type Missing = 'proposer' | 'seconder' | 'backers' | 'groups' | 'acceptance'

type Facts = {
  candidateId: string | null
  proposerId: string
  seconderId: string | null
  acceptedAt: Date | null
}

/** What a nomination still needs. Whoever puts themselves forward is no proposer: two other members have to support it. */
export function missingIn(nomination: Facts, backing: Backing): Missing[] {
  const { candidateId, proposerId, seconderId, acceptedAt } = nomination
  const { backers, groups } = backingMissing(backing)
  return [
    proposerId === candidateId && 'proposer',
    !seconderId && 'seconder',
    backers && 'backers',
    groups && 'groups',
    !acceptedAt && 'acceptance',
  ].filter((one) => one !== false) as Missing[]
}

export function stateWith(missing: Missing[]): NominationState {
  if (missing.length === 0) return 'accepted'
  return missing.includes('proposer') || missing.includes('seconder') ? 'proposed' : 'seconded'
}

type Times = {
  nominationsOpenAt: Date
  nominationsCloseAt: Date
  withdrawalsUntil: Date
  collectFrom: Date
  publishedAt: Date | null
  cancelledAt: Date | null
}

/** Open from its first moment, closed at its last: for the position that is asked about, when only others were opened again. */
export function nominationsOpen(
  election: Times,
  contest: { nominationsClosedAt: Date | null },
  at: Date,
): boolean {
  if (election.cancelledAt || contest.nominationsClosedAt) return false
  return election.nominationsOpenAt <= at && at < election.nominationsCloseAt
}

export function mayStillWithdraw(election: Times, at: Date): boolean {
  return !election.cancelledAt && at < election.withdrawalsUntil
}

/** The proposer of somebody else, until that person has accepted. */
export function mayTakeBack(
  election: Times,
  nomination: { candidateId: string | null; acceptedAt: Date | null; selfProposed: boolean },
  at: Date,
): boolean {
  const { candidateId, acceptedAt, selfProposed } = nomination
  return candidateId !== null && !acceptedAt && !selfProposed && mayStillWithdraw(election, at)
}

/** The ballot paper is final when papers can be collected, or when it was published before. */
export function mayStillRefuse(election: Times, at: Date): boolean {
  return !election.cancelledAt && !election.publishedAt && at < election.collectFrom
}
