import 'server-only'
import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import { fingerprintInGroups } from './fingerprint'

/** What a walk along the whole chain found. */
export type ChainWalk = {
  /** How many entries there are. */
  entries: number
  /** The hash of the last of them, in hex; empty where there is none. */
  head: string
  /** The number of the first entry that does not fit the one before it. */
  brokenAt?: number
  /** Each hash that was noted earlier, and the number of the entry that has it. */
  noted: { hash: string; position?: number }[]
}

type Line = { position: string; hash: string; previous_hash: string; words: string }

const batch = 2000

/**
 * Reads the audit log from the first entry to the last, in one snapshot and a few thousand at a time, and works out every
 * hash again with a program of its own: not the database's, which whoever owns the database could have changed.
 * @param known hashes noted earlier, in hex, whole or their first sixteen digits or more
 */
export async function walkChain(sql: Sql, known: readonly string[]): Promise<ChainWalk> {
  const noted = known.map((hash): ChainWalk['noted'][number] => ({ hash }))
  const walk: ChainWalk = { entries: 0, head: '', noted }
  await sql.begin('isolation level repeatable read read only', async (tx) => {
    // The words as the trigger took them: separated by one character that stands in none of them.
    const lines = tx<Line[]>`
      select position, hash, previous_hash, concat_ws(E'\x1f', position, id, extract(epoch from at), actor_kind,
        coalesce(actor_id::text, ''), coalesce(actor_role, ''), action, subject_kind, subject_id, detail, request_id) as words
      from public.audit_entries order by position`
    await lines.cursor(batch, (rows) => {
      for (const row of rows) follow(walk, row)
    })
  })
  return walk
}

function follow(walk: ChainWalk, { position, hash, previous_hash, words }: Line) {
  walk.entries += 1
  const expected = createHash('sha256').update(`${walk.head}\x1f${words}`).digest('hex')
  const fits = Number(position) === walk.entries && previous_hash === walk.head && hash === expected
  if (!fits) walk.brokenAt ??= Number(position)
  for (const one of walk.noted) if (hash.startsWith(one.hash)) one.position ??= Number(position)
  walk.head = hash
}

/** Whether all that was asked holds: the chain is whole, and each noted hash is in it. */
export function holds({ brokenAt, noted }: ChainWalk): boolean {
  return brokenAt === undefined && noted.every(({ position }) => position !== undefined)
}

/** What it found and what that proves, in plain sentences. */
export function walkInWords({ entries, head, brokenAt, noted }: ChainWalk): string[] {
  const count = (number: number) => number.toLocaleString('en-GB')
  if (entries === 0 && noted.length === 0) return ['The audit log is empty.']
  const chain = brokenAt
    ? `BROKEN: entry ${count(brokenAt)} does not fit the one before it. It, or an earlier one, was changed, deleted or added after it was written.`
    : `The chain is unbroken: each of the ${count(entries)} entries fits the one before it.`
  const each = noted.map(({ hash, position }) => {
    const short = fingerprintInGroups(hash.slice(0, 16))
    if (!position)
      return `NOT FOUND: no entry has the fingerprint you noted (${short} …). Either it was noted from another database or mistyped, or the log was rewritten since you noted it.`
    if (brokenAt && brokenAt <= position)
      return `The fingerprint you noted (${short} …) is that of entry ${count(position)}, but the chain is broken before it.`
    return `The fingerprint you noted (${short} …) is that of entry ${count(position)}: no entry up to that one was changed, deleted or added since you noted it.`
  })
  const proved = noted.some(({ position }) => position)
    ? 'Entries after the last one you noted could still have been written anew by whoever owns the database.'
    : noted.length === 0 &&
      'Without a fingerprint noted earlier this proves only that the entries fit together: whoever owns the database could have written all of them anew. Give one with --known.'
  const last = entries > 0 && [
    `The last entry is number ${count(entries)}. Note its fingerprint: ${fingerprintInGroups(head)}`,
  ]
  return [chain, ...each, ...(proved ? [proved] : []), ...(last || [])]
}
