/** How many pairs wait to be looked at, in a sentence. */
export function duplicatesHeadline(count: number): string {
  if (count === 0) return 'No two records look like one person’s'
  return count === 1
    ? 'Two records may be one person’s'
    : `${count} pairs of records may be one person’s`
}
