import * as z from 'zod/mini'
import { allRules } from '@/lib/democracy/elections/count/contest'
import { canonical } from './canonical'
import { sha256Hex } from './hash'
import { holderKeyShape } from './holder-key'
import { issuerGoodUntil } from './issuer-good-until'
import { publicKeyShape } from './key-pair'
import { bytesText, hex64, moment } from './shapes'

/** What is voted on, by whom, under which keys and rules: fixed before papers are collected, the first record of the board. */
export type Manifest = z.infer<typeof manifestShape>
export type ManifestContest = Manifest['contests'][number]

const wholeFrom = (least: number) => z.int().check(z.gte(least))
const words = z.string().check(z.minLength(1), z.maxLength(500))

const constraintShape = z.strictObject({
  name: words,
  members: z.array(wholeFrom(1)),
  min: z.optional(wholeFrom(0)),
  max: z.optional(wholeFrom(0)),
})

/** Whoever stands in several contests of which one person may hold only one carries the same `person` in each. */
const candidateShape = z.strictObject({
  number: wholeFrom(1),
  name: words,
  person: z.optional(words),
})

const contestShape = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/)),
  title: words,
  seats: wholeFrom(1),
  rules: z.enum(allRules),
  rulesVersion: wholeFrom(1),
  constraints: z.array(constraintShape),
  candidates: z.array(candidateShape).check(
    z.minLength(1),
    z.refine(
      (all) => all.every(({ number }, at) => number === at + 1),
      'Candidates are numbered from 1 in their order.',
    ),
  ),
})

const common = {
  election: words,
  title: words,
  kind: words,
  contests: z.array(contestShape).check(
    z.minLength(1),
    z.refine(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      'Two contests have the same id.',
    ),
  ),
  /** Whether somebody elected in an earlier contest is passed over in the later ones. */
  oneOffice: z.boolean(),
  collectFrom: moment,
  opensAt: moment,
  closesAt: moment,
  roll: z.strictObject({
    size: wholeFrom(0),
    root: hex64,
    ruleVersion: words,
    frozenAt: moment,
  }),
  ballotBytes: wholeFrom(16),
  batch: wholeFrom(1),
  seedCommitment: hex64,
}

const issuerOf = (bytes: number) =>
  z.strictObject({ kty: z.literal('RSA'), n: bytesText(bytes), e: z.literal('AQAB') })

/** Whatever the format. */
type Times = { roll: { frozenAt: string } } & Record<'collectFrom' | 'opensAt' | 'closesAt', string>

const inOrder = z.refine<Times>(
  ({ roll, collectFrom, opensAt, closesAt }) =>
    roll.frozenAt <= collectFrom && collectFrom <= opensAt && opensAt < closesAt,
  'The times are not in order: roll frozen, papers collected, voting opens, voting closes.',
)

/** Elections from before each key-holder made their own key: one sealing key, split among three. */
const manifestOneShape = z
  .strictObject({
    format: z.literal('mandate-election/1'),
    ...common,
    issuer: issuerOf(384),
    sealing: publicKeyShape,
  })
  .check(inOrder)

const manifestTwoShape = z
  .strictObject({
    format: z.literal('mandate-election/2'),
    ...common,
    issuer: issuerOf(256),
    holders: z
      .tuple([holderKeyShape, holderKeyShape, holderKeyShape])
      .check(
        z.refine(
          (holders) =>
            new Set(holders.flatMap(({ opening, locker }) => [opening.x, locker.x])).size === 6,
          'Two keys of the key-holders are the same.',
        ),
      ),
  })
  .check(
    inOrder,
    z.refine(
      ({ closesAt }) => closesAt < issuerGoodUntil,
      'The issuer’s key is only good for elections that close before 2031.',
    ),
  )

export const manifestShape = z.discriminatedUnion('format', [manifestOneShape, manifestTwoShape])

/** A manifest as it is made today. */
export type ManifestTwo = z.infer<typeof manifestTwoShape>
export type ManifestOne = z.infer<typeof manifestOneShape>

/** The name of an election to every key and ballot in it. */
export function manifestHash(manifest: Manifest): Promise<string> {
  return sha256Hex(canonical(manifest))
}
