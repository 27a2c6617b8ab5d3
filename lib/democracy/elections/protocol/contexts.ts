import { type Bytes, toBase64url, utf8 } from './bytes'
import { canonical } from './canonical'

// What a seal is for. A share that somebody hands over for one purpose is of no use for another: a holder who helps to
// restore a paper cannot be tricked into opening a ballot.

/** A ballot: of this election, on this paper. */
export function ballotContext(electionHash: string, paperPoint: Bytes): Bytes {
  return contextOf({ election: electionHash, key: toBase64url(paperPoint), use: 'ballot' })
}

/** What is kept of a paper in case its device is lost: of this election, for the member with this number. */
export function lockerContext(electionHash: string, member: number): Bytes {
  return contextOf({ election: electionHash, member: String(member), use: 'locker' })
}

/** A holder's share of that, on its way to the member's new browser. */
export function restoreContext(electionHash: string, member: number, holder: number): Bytes {
  return contextOf({ election: electionHash, holder, member: String(member), use: 'restore' })
}

/** What a holder opens to prove that their words are right, before the election is published. */
export function rehearsalContext(electionId: string, holder: number): Bytes {
  return contextOf({ election: electionId, holder, use: 'rehearsal' })
}

function contextOf(says: Record<string, string | number>): Bytes {
  return utf8(canonical(says))
}
