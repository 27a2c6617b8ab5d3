import { assistedPapers } from './audit/assisted'
import { checkBallots, type Progress } from './audit/ballots'
import { batchProblems } from './audit/batches'
import { readBoard } from './audit/chain'
import { closingProblems, replacedIn } from './audit/closing'
import { shortened, the } from './audit/contents'
import { type Counts, recount } from './audit/counts'
import { credentialProblems } from './audit/credentials'
import { openings } from './audit/openings'
import { orderProblems } from './audit/order'
import { rollAtClose } from './audit/roll'
import { seedProblems } from './audit/seed'
import { lastOfEach } from './audit/sequence'
import { spoiltProblems } from './audit/spoilt'
import { remarksOn } from './audit/warnings'
import { withheldProblems } from './audit/withheld'
import type { Manifest } from './manifest'

/** `null` where the board does not say it yet. */
export type Figures = {
  onRoll: number
  marked: number | null
  replaced: number
  assisted: number
  ballots: number
  spoilt: number | null
}

export type Audit = {
  holds: boolean
  /** Sentences, each naming what is wrong. */
  problems: string[]
  /** What is right and still worth knowing. */
  remarks: string[]
  figures: Figures
  counts: Counts
  manifest: Manifest
  manifestHash: string
  /** The hash of the last record. */
  head: string
}

export type AuditTerms = {
  /** Whether the election still goes on, so that the board may end early. */
  unfinished?: boolean
  /** Hashes of records that somebody noted down before: they have to be in the chain. */
  known?: readonly string[]
  progress?: (step: 'ballots' | 'openings', done: number, of: number) => void
}

/** Audits a whole board, line by line. Throws `NoBoard` when it is none. */
export async function audit(
  lines: AsyncIterable<string> | Iterable<string>,
  { unfinished = false, known = [], progress }: AuditTerms = {},
): Promise<Audit> {
  const { contents, problems: chain } = await readBoard(lines)
  const report =
    (step: 'ballots' | 'openings'): Progress =>
    (done, of) =>
      progress?.(step, done, of)
  const roll = rollAtClose(contents)
  const ballots = await checkBallots(contents, report('ballots'))
  const { last, problems: sequence } = lastOfEach(ballots)
  const assisted = assistedPapers(contents)
  const { opened, problems: unopened } = await openings(contents, last, report('openings'))
  const votes = [
    ...(opened ?? []).flatMap(({ rankings }) => (rankings ? [rankings] : [])),
    ...assisted.papers,
  ]
  const counted = opened && (await recount(contents, votes))
  const problems = [
    chain,
    orderProblems(contents, unfinished),
    known
      .filter((hash) => !contents.hashes.has(hash))
      .map((hash) => `The record ${hash}, which was noted down before, is not on this board.`),
    roll.problems,
    credentialProblems(ballots),
    sequence,
    batchProblems(contents, ballots),
    closingProblems(contents, roll.size, last.length),
    assisted.problems,
    unopened,
    withheldProblems(contents, last.length),
    spoiltProblems(contents, opened ?? []),
    await seedProblems(contents),
    counted?.problems ?? [],
  ].flatMap(shortened)
  return {
    holds: problems.length === 0,
    problems,
    remarks: remarksOn(contents),
    figures: {
      onRoll: roll.size,
      marked: the(contents, 'closed')?.marked ?? null,
      replaced: replacedIn(contents),
      assisted: assisted.papers.length,
      ballots: last.length,
      spoilt: opened ? opened.filter(({ rankings }) => !rankings).length : null,
    },
    counts: counted?.counts ?? {},
    manifest: contents.election.manifest,
    manifestHash: contents.election.hash,
    head: contents.head,
  }
}
