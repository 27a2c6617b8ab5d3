import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { giveShare } from '@/lib/democracy/elections/keys/give-share'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { shareHashOf } from '@/lib/democracy/elections/keys/share-hash'
import { storeSealingKey } from '@/lib/democracy/elections/keys/store-sealing-key'
import { openTestBallot } from '@/lib/democracy/elections/keys/test-ballot'
import { testKey } from '@/lib/democracy/elections/keys/test-key'
import type { SealingJwk } from '@/lib/democracy/elections/protocol/sealing-key'
import type { PersonActor } from '@/lib/kernel/actor'

export type Held = { holder: PersonActor; share: string }
export type StoryKeys = { sealing: SealingJwk; held: [Held, Held, Held] }

/** The days before the papers go out: the roll freezes, three people take a share home, two of them rehearse. */
export async function prepareElection(
  officer: PersonActor,
  slug: string,
  { sealing, held }: StoryKeys,
) {
  await runDueElectionSteps()
  const holders = await Promise.all(
    held.map(async ({ holder, share }) => ({
      number: holder.member!.number,
      shareHash: await shareHashOf(share),
    })),
  )
  await storeSealingKey(officer, { slug, sealing, holders })
  const [one, other] = held
  const { rehearsal } = (await getKeys(one.holder, slug))!
  const opened = await openTestBallot(rehearsal!, [one.share, other.share])
  const shareHashes: [string, string] = [holders[0]!.shareHash, holders[1]!.shareHash]
  await testKey(one.holder, { slug, opened, shareHashes })
  await publishManifest(officer, { slug })
}

/** After the last moment of voting: two holders come with their paper, and the ballots are counted. */
export async function openTheBox(slug: string, { held }: StoryKeys) {
  await runDueElectionSteps()
  for (const { holder, share } of held.slice(0, 2)) await giveShare(holder, { slug, share })
  await runDueElectionSteps()
}
