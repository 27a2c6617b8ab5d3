import type { Bodies, BodiesOfVersionOne, ClosedFigures } from '../board'
import type { Plain } from '../canonical'
import { shapesOfVersionOne, wrongForm } from '../record-shapes'

type Named = { record: number; name: string }

/** What only boards of version 1 have: papers that were given out a second time. */
export type EntryOfVersionOne = Named & { type: 'replaced'; body: BodiesOfVersionOne['replaced'] }

type Translated = Named &
  (
    | EntryOfVersionOne
    | { type: 'by-hand'; body: Bodies['by-hand'] }
    | { type: 'closed'; body: Bodies['closed'] & { replaced: number } }
    | { type: 'key'; body: Bodies['key'] }
  )

export function isOfVersionOne(manifest: Plain): boolean {
  return (manifest as { format?: unknown } | null)?.format === 'mandate-election/1'
}

/** A record of version 1 in the words of today, so that one set of checks reads both; nothing where they do not differ. */
export function entryOfVersionOne({
  n,
  type,
  body,
}: {
  n: number
  type: string
  body: Plain
}): Translated | string | undefined {
  if (!Object.hasOwn(shapesOfVersionOne, type)) return undefined
  const read = shapesOfVersionOne[type as keyof BodiesOfVersionOne].safeParse(body)
  if (!read.success) return wrongForm(n, type, read.error)
  return { record: n, name: type, ...translated(type, read.data as never) } as Translated
}

function translated(type: string, body: BodiesOfVersionOne[keyof BodiesOfVersionOne]) {
  if (type === 'assisted') return { type: 'by-hand', body }
  if (type === 'key') return { type, body: { ...body, holder: 0 } }
  if (type !== 'closed') return { type, body }
  return { type, body: closedInWordsOfToday(body as BodiesOfVersionOne['closed']) }
}

/** The figures at the close; `replaced` only of version 1, where a paper could be given out twice. */
export function closedInWordsOfToday(
  body: ClosedFigures | BodiesOfVersionOne['closed'],
): ClosedFigures & { replaced: number } {
  if (!('marked' in body)) return { ...body, replaced: 0 }
  const { onRoll, marked, assisted, replaced, credentials } = body
  return {
    onRoll,
    collected: marked,
    byHand: assisted,
    restored: 0,
    ballots: credentials,
    unused: Math.max(0, marked - credentials),
    replaced,
  }
}
