/** What waits: merges for a second officer, then pairs of records to compare. In a sentence. */
export function duplicatesHeadline(pairs: number, toConfirm: number): string {
  if (toConfirm === 1) return 'One merge needs a second officer'
  if (toConfirm > 1) return `${toConfirm} merges need a second officer`
  if (pairs === 0) return 'No two records look like one person’s'
  return pairs === 1
    ? 'Two records may be one person’s'
    : `${pairs} pairs of records may be one person’s`
}
