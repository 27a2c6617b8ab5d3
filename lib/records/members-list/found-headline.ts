/** As far as the members that a filter finds are counted. */
export const mostCounted = 1_000

/** How many a filter found, in a sentence. Without one the list has nothing to say. */
export function foundHeadline(count: number, filtered: boolean, atLeast = false): string {
  if (!filtered) return 'Members'
  if (atLeast)
    return count === 0
      ? 'No members match so far'
      : `At least ${count} ${count === 1 ? 'member matches' : 'members match'}`
  if (count === 0) return 'No members match'
  if (count === 1) return 'One member matches'
  const most = mostCounted.toLocaleString('en-GB')
  return count > mostCounted
    ? `More than ${most} members match`
    : `${count.toLocaleString('en-GB')} members match`
}
