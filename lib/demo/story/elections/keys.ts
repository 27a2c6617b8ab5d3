import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { giveKey } from '@/lib/democracy/elections/keys/give-key'
import { nameKeyHolders } from '@/lib/democracy/elections/keys/name-key-holders'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { openRehearsal } from '@/lib/democracy/elections/keys/rehearsal'
import { storeHolderKey } from '@/lib/democracy/elections/keys/store-holder-key'
import { testHolderKey } from '@/lib/democracy/elections/keys/test-holder-key'
import {
  type HolderKey,
  openHolderKey,
  type WrappedKeys,
} from '@/lib/democracy/elections/protocol/holder-key'
import type { PersonActor } from '@/lib/kernel/actor'

/** A key-holder, with what their browser made and what they have on paper. */
export type StoryHolder = {
  person: PersonActor
  words: string
  holder: HolderKey
  wrapped: WrappedKeys
}

/** The days before the papers go out: the roll freezes, three people make their keys and test them. */
export async function prepareElection(
  officer: PersonActor,
  slug: string,
  held: readonly StoryHolder[],
) {
  await runDueElectionSteps()
  const holders = held.map(({ person }) => person.member!.number)
  await nameKeyHolders(officer, { slug, holders })
  for (const { person, words, holder, wrapped } of held) {
    await storeHolderKey(person, { slug, holder, wrapped })
    const { rehearsal } = (await getKeys(person, slug))!
    await testHolderKey(person, { slug, ...(await openRehearsal(words, rehearsal!)) })
  }
  await publishManifest(officer, { slug })
}

/** After the last moment of voting: two holders come with their paper, and the ballots are counted. */
export async function openTheBox(slug: string, held: readonly StoryHolder[]) {
  await runDueElectionSteps()
  for (const { person, words, holder, wrapped } of held.slice(0, 2)) {
    const { opening } = await openHolderKey(words, holder, wrapped)
    await giveKey(person, { slug, key: opening })
  }
  await runDueElectionSteps()
}
