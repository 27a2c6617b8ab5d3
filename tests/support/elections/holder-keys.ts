import { giveKey } from '@/lib/democracy/elections/keys/give-key'
import { nameKeyHolders } from '@/lib/democracy/elections/keys/name-key-holders'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { openRehearsal } from '@/lib/democracy/elections/keys/rehearsal'
import { storeHolderKey } from '@/lib/democracy/elections/keys/store-holder-key'
import { testHolderKey } from '@/lib/democracy/elections/keys/test-holder-key'
import {
  type HolderKey,
  makeHolderKey,
  openHolderKey,
  type WrappedKeys,
} from '@/lib/democracy/elections/protocol/holder-key'
import type { PersonActor } from '@/lib/kernel/actor'
import { numberOf } from './secret-ballot'

/** A key-holder, with what their browser made and what they have on paper. */
export type Held = {
  person: PersonActor
  words: string
  holder: HolderKey
  wrapped: WrappedKeys
}

type Named = { slug: string; officer: PersonActor; holders: readonly PersonActor[] }

/** The returning officer names three members. */
export async function namesHolders({ slug, officer, holders }: Named) {
  const numbers: number[] = []
  for (const holder of holders) numbers.push(await numberOf(holder))
  await nameKeyHolders(officer, { slug, holders: numbers })
}

/** One holder makes a key in their browser. */
export async function makesKey(person: PersonActor, slug: string): Promise<Held> {
  const { words, holder, wrapped } = await makeHolderKey()
  await storeHolderKey(person, { slug, holder, wrapped })
  return { person, words, holder, wrapped }
}

/** One holder types their words again. */
export async function testsKey({ person, words }: Pick<Held, 'person' | 'words'>, slug: string) {
  const { rehearsal } = (await getKeys(person, slug))!
  await testHolderKey(person, { slug, ...(await openRehearsal(words, rehearsal!)) })
}

/** From naming to the third test. */
export async function withHolderKeys(election: Named): Promise<Held[]> {
  await namesHolders(election)
  const held: Held[] = []
  for (const holder of election.holders) {
    const own = await makesKey(holder, election.slug)
    await testsKey(own, election.slug)
    held.push(own)
  }
  return held
}

/** After the close, with the words on paper. */
export async function givesKey({ person, words, holder, wrapped }: Held, slug: string) {
  const { opening } = await openHolderKey(words, holder, wrapped)
  await giveKey(person, { slug, key: opening })
}

/** After the close: two holders come with their words, each in their own browser. */
export async function keysGiven(
  { held, slug }: { held: Held[]; slug: string },
  holders: readonly number[] = [1, 3],
) {
  for (const holder of holders) await givesKey(held[holder - 1]!, slug)
}
