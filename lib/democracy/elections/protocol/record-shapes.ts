import * as z from 'zod/mini'
import { type Bodies, type BodiesOfVersionOne, voidReasons } from './board'
import { privateKeyShape } from './key-pair'
import { manifestShape } from './manifest'
import { hex64 } from './shapes'

const number = z.int().check(z.gte(0))

export const recordShape = z.strictObject({
  n: number,
  previous: hex64,
  type: z.string(),
  body: z.json(),
  hash: hex64,
})

/** Ballots, also those by hand, are looked at one by one later. */
const ballotsByHand = z.strictObject({ ballots: z.array(z.unknown()), count: number })
const counted = z.strictObject({ count: number })

/** Of each kind of record, how its body looks. */
export const bodyShapes = {
  manifest: manifestShape,
  'roll-amended': z.strictObject({
    size: number,
    root: hex64,
    change: z.enum(['added', 'removed', 'corrected']),
  }),
  batch: z.strictObject({ ballots: z.array(z.unknown()) }),
  restored: counted,
  'by-hand': ballotsByHand,
  closed: z.strictObject({
    onRoll: number,
    collected: number,
    byHand: number,
    restored: number,
    ballots: number,
    unused: number,
  }),
  key: z.extend(privateKeyShape, { holder: z.int().check(z.gte(1), z.lte(3)) }),
  withheld: z.strictObject({ ballots: number }),
  void: z.strictObject({ reason: z.enum(voidReasons) }),
  seed: z.strictObject({ seed: hex64 }),
  spoilt: z.strictObject({ trackers: z.array(z.string()) }),
  result: z.strictObject({ contests: z.record(z.string(), hex64) }),
} satisfies Record<keyof Bodies, z.ZodMiniType>

/** What looks different on a board of version 1. */
export const shapesOfVersionOne = {
  replaced: counted,
  assisted: ballotsByHand,
  closed: z.strictObject({
    onRoll: number,
    marked: number,
    assisted: number,
    replaced: number,
    credentials: number,
  }),
  key: privateKeyShape,
} satisfies Record<keyof BodiesOfVersionOne, z.ZodMiniType>

/** What is wrong with the body of a record, in a sentence. */
export function wrongForm(n: number, type: string, { issues }: z.core.$ZodError): string {
  const [issue] = issues
  const place = issue!.path.join('.') || 'its start'
  return `Record ${n} (${type}) has the wrong form at ${place}: ${issue!.message}`
}
