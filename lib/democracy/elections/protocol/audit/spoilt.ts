import { type Contents, the } from './contents'
import type { Opened } from './openings'

/** Listed as spoilt is what cannot be read, and nothing else. */
export function spoiltProblems(contents: Contents, opened: Opened[]): string[] {
  const listed = the(contents, 'spoilt')?.trackers
  if (!listed) return []
  const found = new Set(opened.flatMap(({ tracker, rankings }) => (rankings ? [] : [tracker])))
  const good = listed.filter((tracker) => !found.has(tracker))
  const hidden = [...found].filter((tracker) => !listed.includes(tracker))
  return [
    ...good.map((tracker) => `Ballot ${tracker} is listed as spoilt, but is not.`),
    ...hidden.map((tracker) => `Ballot ${tracker} cannot be read, but is not listed as spoilt.`),
  ]
}
