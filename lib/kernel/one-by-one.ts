/**
 * What a chore does row by row, each in a transaction of its own: one that cannot be done holds up none of the others. It is
 * tried again the next time, and the chore fails in the end, so that the desk shows it.
 */
export async function oneByOne<Row>(
  rows: readonly Row[],
  act: (row: Row) => Promise<unknown>,
  /** Before it fails, with how many were done. */
  afterwards?: (done: number) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const row of rows) {
    try {
      await act(row)
    } catch (error) {
      failures.push(error)
    }
  }
  const done = rows.length - failures.length
  if (done > 0) await afterwards?.(done)
  if (failures.length > 0) throw failures[0]
}
