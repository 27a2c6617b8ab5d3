import 'server-only'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { keyWordsLost } from '@/emails/democracy/key-words-lost'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { type HeldKey, lockHolder, rowOf } from './lock-holder'
import { countUsableKeys } from './usable-keys'

/** A holder says that the words are gone. Two keys are enough, so the others are asked; with one left the box stays closed. */
export const reportLostWords = verb('key.hold', { subject: lockHolder }, async (work, held) => {
  const { election, holder } = held
  if (!election.publishedAt || !holder.holderKey) throw new Refusal('key.make-another')
  if (election.openedAt || holder.keySealed) throw new Refusal('moved-meanwhile')
  if (holder.lostAt) return
  await work.tx.update(keyHolders).set({ lostAt: work.now }).where(rowOf(holder))
  work.record('key.words-lost', { kind: 'election', id: election.id })
  await emailOfficer(work, held)
})

async function emailOfficer(work: Work, { election, holder }: HeldKey) {
  const [officer, lost] = await Promise.all([
    addresseeOf(work.tx, election.returningOfficerId),
    addresseeOf(work.tx, holder.personId),
  ])
  if (!officer) return
  await work.email(keyWordsLost, {
    to: officer,
    key: `${election.id}/${holder.place}/${work.now.toISOString()}`,
    props: {
      name: officer.name,
      holder: lost?.nameOfRecord ?? '',
      title: election.title,
      left: await countUsableKeys(work.tx, election.id),
      link: siteUrl(`/elections/${election.slug}/keys`),
    },
  })
}
