/** What goes in the next thirty days, in a sentence. */
export function retentionHeadline(lines: readonly { ahead?: readonly number[] }[]): string {
  const count = lines.reduce((sum, { ahead }) => sum + (ahead?.at(-1) ?? 0), 0)
  if (count === 0) return 'Nothing is due to be deleted in the next 30 days'
  if (count === 1) return '1 record will be deleted in the next 30 days'
  return `${count.toLocaleString('en-GB')} records will be deleted in the next 30 days`
}
