import * as z from 'zod/mini'
import { utf8 } from './bytes'
import type { Plain } from './canonical'
import { canonical } from './canonical'
import { lockerContext } from './contexts'
import type { ElectionOnBoard } from './election'
import { type LockedCopy, lock } from './locked-copy'
import { type SealedToAnyTwo, sealedToAnyTwoShape, sealToAnyTwo } from './seal-to-any-two'

/**
 * What a device loses when it is lost, kept on the server: under the recovery code, and sealed to any two key-holders for
 * somebody who loses the code as well. Papers of elections of version 1 have the code only.
 */
export type Locker = { code: LockedCopy; holders?: SealedToAnyTwo }

const lockedCopyShape = z.strictObject({
  salt: z.string().check(z.maxLength(100)),
  iv: z.string().check(z.maxLength(100)),
  locked: z.string().check(z.maxLength(9000)),
})

/** As it is sent when a paper is collected. */
export const lockerShape = z.strictObject({
  code: lockedCopyShape,
  holders: z.optional(
    z.extend(sealedToAnyTwoShape, { sealed: z.string().check(z.maxLength(9000)) }),
  ),
})

/** The two are sealed to keys that no holder ever publishes, for the member with this number. */
export async function fillLocker(
  { manifest, hash }: ElectionOnBoard,
  code: string,
  member: number,
  content: Plain,
): Promise<Locker> {
  const locked = await lock(code, content)
  if (manifest.format === 'mandate-election/1') return { code: locked }
  const keys = manifest.holders.map(({ locker }) => locker)
  const holders = await sealToAnyTwo(keys, lockerContext(hash, member), utf8(canonical(content)))
  return { code: locked, holders }
}

/** As it is stored. Before there were key-holders' keys, the code's copy stood alone. */
export function readLocker(stored: string): Locker {
  const read = JSON.parse(stored) as Locker | LockedCopy
  return 'code' in read ? read : { code: read }
}
