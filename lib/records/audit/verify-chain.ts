import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { everyOfficerWith } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { fingerprintInGroups } from './fingerprint'

export type ChainCheck = { entries: number; lastHash: string; brokenAt?: number }

/**
 * Works the chain out again from the first entry, with the very expression of the trigger that wrote it. An entry that
 * was changed, taken out or slipped in after the fact does not fit, and `brokenAt` is the first that does not.
 */
export async function verifyAuditChain(viewer: Actor): Promise<ChainCheck | undefined> {
  if (!can(viewer, 'audit.read')) return undefined
  const [found] = await database().execute<{
    entries: string
    last_hash: string | null
    broken_at: string | null
  }>(sql`
    with chain as (
      select position, hash,
        position = row_number() over earlier
        and previous_hash = coalesce(lag(hash) over earlier, '')
        and hash = encode(sha256(convert_to(concat_ws(E'\\x1f',
          previous_hash, position, id, extract(epoch from at), actor_kind, coalesce(actor_id::text, ''),
          coalesce(actor_role, ''), action, subject_kind, subject_id, detail, request_id), 'UTF8')), 'hex') as fits
      from audit_entries
      window earlier as (order by position)
    )
    select count(*) as entries, min(position) filter (where not fits) as broken_at,
      (select hash from audit_entries order by position desc limit 1) as last_hash
    from chain`)
  return {
    entries: Number(found!.entries),
    lastHash: found!.last_hash ?? '',
    brokenAt: found!.broken_at ? Number(found!.broken_at) : undefined,
  }
}

/** What the check found, as an officer reads it. */
export function chainInWords({ entries, lastHash, brokenAt }: ChainCheck): string {
  if (brokenAt) {
    return `Entry ${brokenAt} does not match the one before it. It, or an earlier one, was changed or deleted after it was written. This site cannot do that: ask whoever runs the database.`
  }
  if (entries === 0) return 'There are no entries yet.'
  return `All ${entries.toLocaleString('en-GB')} entries fit together. Whoever owns the database could still have written all of them anew, and only a fingerprint noted earlier shows that they did not: check one from the emails that ${everyOfficerWith('audit.keep')} get every day, with “npm run verify-audit”. The last entry has the fingerprint ${fingerprintInGroups(lastHash)}.`
}
