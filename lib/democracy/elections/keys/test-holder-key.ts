import 'server-only'
import { isNull, sql } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { keysReady } from '@/emails/democracy/keys-ready'
import { siteUrl } from '@/lib/kernel/env'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { LockedElection } from '../lock-election'
import type { HolderKey } from '../protocol/holder-key'
import { type HeldKey, lockHolder, rowOf } from './lock-holder'
import type { RehearsalTexts } from './rehearsal'

/** What the test says: nobody can know it without opening it. A new key has a new test. */
export function rehearsalTexts(
  electionId: string,
  place: number,
  { opening, locker }: HolderKey,
): RehearsalTexts {
  const of = (key: { x: string; y: string }) =>
    keyedHash(`rehearsal/${electionId}/${place}/${key.x}/${key.y}`)
  return { opening: of(opening), locker: of(locker) }
}

type Opened = RehearsalTexts & { slug: string }

/**
 * A holder typed their words again and opened with them what was sealed to both their keys. The election can be published
 * when all three have. Later the same shows that the words are still there.
 */
export const testHolderKey = verb(
  'key.hold',
  { subject: lockHolder },
  async (work, held, { opening, locker }: Opened) => {
    const { election, holder } = held
    if (!holder.holderKey) throw new Refusal('key.not-made')
    const texts = rehearsalTexts(election.id, holder.place, holder.holderKey)
    if (opening !== texts.opening || locker !== texts.locker) throw new Refusal('key.not-opened')
    if (holder.rehearsedAt && !holder.lostAt) return
    await work.tx
      .update(keyHolders)
      .set({ rehearsedAt: holder.rehearsedAt ?? work.now, lostAt: null })
      .where(rowOf(holder))
    work.record('key.tested', { kind: 'election', id: election.id })
    if (!holder.rehearsedAt) await emailWhenAllReady(work, held)
  },
)

async function emailWhenAllReady(work: Work, { election }: HeldKey) {
  const missing = await work.tx.$count(
    keyHolders,
    sql`${keyHolders.electionId} = ${election.id} and ${isNull(keyHolders.rehearsedAt)}`,
  )
  if (missing === 0) await emailKeysReady(work, election)
}

async function emailKeysReady(
  work: Work,
  { id, title, slug, returningOfficerId, ...dates }: LockedElection,
) {
  const officer = await addresseeOf(work.tx, returningOfficerId)
  if (!officer) return
  await work.email(keysReady, {
    to: officer,
    key: `${id}/${work.now.toISOString()}`,
    props: {
      name: officer.name,
      title,
      by: dates.collectFrom.toISOString(),
      link: siteUrl(`/elections/${slug}/keys`),
    },
  })
}
