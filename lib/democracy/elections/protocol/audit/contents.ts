import type * as z from 'zod/mini'
import type { RecordType } from '../board'
import type { Election } from '../election'
import type { bodyShapes } from '../record-shapes'

export type Body<Type extends RecordType> = z.infer<(typeof bodyShapes)[Type]>

export type Entry = {
  [Type in RecordType]: { record: number; type: Type; body: Body<Type> }
}[RecordType]

/** What stands on a board, read once. The checks ask it. */
export type Contents = { election: Election; entries: Entry[]; hashes: Set<string>; head: string }

/** The bodies of all records of one kind, with their numbers. */
export function all<Type extends RecordType>({ entries }: Contents, type: Type) {
  return entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)
}

/** Of a kind that stands once. */
export function the<Type extends RecordType>(contents: Contents, type: Type) {
  return all(contents, type)[0]?.body as Body<Type> | undefined
}

/** A problem that is everywhere shall not bury the others. */
export function shortened(problems: string[]): string[] {
  const most = 20
  if (problems.length <= most) return problems
  return [...problems.slice(0, most), `And ${problems.length - most} more like this.`]
}
