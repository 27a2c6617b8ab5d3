import * as z from 'zod/mini'
import { unlock } from '../protocol/locked-copy'
import type { Locker } from '../protocol/locker'
import { collectAgain, type Tell } from './collect'
import { NotAsPublished } from './polling-station'
import { readElection } from './read-election'
import { type Kept, savePaper, type VoterClient } from './saved-paper'

const text = z.string()
const contentShape = z.object({
  requested: z.object({
    election: text,
    privateKey: z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: text,
      y: text,
      d: text,
    }),
    prepared: text,
    blinded: text,
    inverse: text,
  }),
  order: z.record(text, z.array(z.int())),
})

/** On another device: opens the locker with the recovery code and fetches the same signature again. */
export async function restore(
  client: VoterClient,
  locker: Locker,
  code: string,
  tell: Tell,
): Promise<Kept> {
  tell('locking')
  return restoreContent(client, locker, await unlock(code, locker.code), tell)
}

/** What was kept of a paper, opened in one way or the other, becomes the paper of this device. */
export async function restoreContent(
  client: VoterClient,
  locker: Locker,
  opened: unknown,
  tell: Tell,
): Promise<Kept> {
  const content = contentShape.safeParse(opened)
  if (!content.success)
    throw new NotAsPublished(
      'We could not read your saved ballot paper. Tell the returning officer.',
    )
  const { requested, order } = content.data
  tell('reading')
  const { manifest } = await readElection(client.station, requested.election)
  return collectAgain(client, await savePaper(client, { manifest, requested, order, locker }), tell)
}
