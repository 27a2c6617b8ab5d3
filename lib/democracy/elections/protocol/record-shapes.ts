import * as z from 'zod/mini'
import type { RecordType } from './board'
import { manifestShape, sealingShape } from './manifest'
import { bytesText, hex64 } from './shapes'

const number = z.int().check(z.gte(0))

export const recordShape = z.strictObject({
  n: number,
  previous: hex64,
  type: z.string(),
  body: z.json(),
  hash: hex64,
})

/** Of each kind of record, how its body looks. Ballots and assisted papers are looked at one by one later. */
export const bodyShapes = {
  manifest: manifestShape,
  'roll-amended': z.strictObject({
    size: number,
    root: hex64,
    change: z.enum(['added', 'removed', 'corrected']),
  }),
  batch: z.strictObject({ ballots: z.array(z.unknown()) }),
  replaced: z.strictObject({ count: number }),
  assisted: z.strictObject({ ballots: z.array(z.unknown()), count: number }),
  closed: z.strictObject({
    onRoll: number,
    marked: number,
    assisted: number,
    replaced: number,
    credentials: number,
  }),
  key: z.extend(sealingShape, { d: bytesText(32) }),
  withheld: z.strictObject({ ballots: number }),
  seed: z.strictObject({ seed: hex64 }),
  spoilt: z.strictObject({ trackers: z.array(z.string()) }),
  result: z.strictObject({ contests: z.record(z.string(), hex64) }),
} satisfies Record<RecordType, z.ZodMiniType>
