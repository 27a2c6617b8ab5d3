type Times = { nominationsOpenAt: Date; closesAt: Date; cancelledAt: Date | null }

/** From the start of nominations to the close of voting. */
export function hustingsOpen(election: Times, at: Date): boolean {
  return !election.cancelledAt && election.nominationsOpenAt <= at && at < election.closesAt
}
