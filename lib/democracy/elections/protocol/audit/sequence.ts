import type { BoardBallot } from './ballots'
import { nameOf } from './credentials'

export type GoodBallot = Extract<BoardBallot, { holds: true }>

/**
 * The ballot that counts of each paper: the one with the highest number. On the board numbers only rise; an older ballot
 * after a newer one was replayed by somebody.
 */
export function lastOfEach(ballots: BoardBallot[]): { last: GoodBallot[]; problems: string[] } {
  const problems: string[] = []
  const last = new Map<string, GoodBallot>()
  const keys = new Map<string, string>()
  for (const ballot of ballots) {
    if (!ballot.holds) continue
    const { keyHash, tracker } = ballot
    const other = keys.get(tracker)
    if (other !== undefined && other !== keyHash)
      problems.push(`${nameOf(ballot)} has the tracker of another voter’s ballot.`)
    keys.set(tracker, keyHash)
    const before = last.get(keyHash)
    const fault = before && faultAfter(before, ballot)
    if (fault) problems.push(`${nameOf(ballot)} ${fault}.`)
    if (!before || before.ballot.sequence < ballot.ballot.sequence) last.set(keyHash, ballot)
  }
  return { last: [...last.values()], problems }
}

function faultAfter(before: GoodBallot, { record, ballot }: GoodBallot): string | undefined {
  const [older, newer] = [before.ballot.sequence, ballot.sequence]
  if (newer < older)
    return `is an older one (number ${newer}) than its number ${older} in record ${before.record}: it was replayed`
  if (newer === older)
    return `stands there twice: its number ${newer} is in record ${before.record} too`
  if (record === before.record) return 'stands twice in one batch: only the newer one belongs there'
}
