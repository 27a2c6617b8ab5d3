import 'server-only'
import { keyedHash } from './field-encryption'
import { SavedMeanwhile } from './saved-meanwhile'

/** What somebody reads before they decide, part by part: its name, what it says, and what is behind that and not shown to all. */
export type PartsRead = Record<string, { says: string; behind?: string }>

const gone = 'No longer there'

function marksOf(parts: PartsRead): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([part, { says, behind }]) => [
      part,
      keyedHash(`${part}\n${says}\n${behind ?? ''}`).slice(0, 16),
    ]),
  )
}

/** What a page showed, in short: the form to decide in carries it along. Made with our keys, so nobody guesses from it what was not shown. */
export function readMark(parts: PartsRead): string {
  return JSON.stringify(marksOf(parts))
}

/**
 * Refuses to decide on something else than what was read: whatever changed after the page was opened is shown, and whoever decides
 * does it again. A verb that no form has called carries no mark. To be asked with the row locked.
 */
export async function assertReadAsItIs(
  seen: string | undefined,
  read: () => Promise<PartsRead>,
): Promise<void> {
  if (seen === undefined) return
  const parts = await read()
  const before = marksIn(seen)
  const now = marksOf(parts)
  const changed = Object.keys({ ...now, ...before }).filter((part) => now[part] !== before[part])
  if (changed.length === 0) return
  throw new SavedMeanwhile(
    Object.fromEntries(changed.map((part) => [part, parts[part]?.says ?? gone])),
    readMark(parts),
  )
}

function marksIn(seen: string): Record<string, unknown> {
  try {
    const marks: unknown = JSON.parse(seen)
    return typeof marks === 'object' && marks !== null ? { ...marks } : {}
  } catch {
    return {}
  }
}
