import {
  type AuditProgress,
  batchProblems,
  checkBallots,
  credentialProblems,
  lastOfEach,
} from './audit/ballots'
import { closingProblems, countOnBoard, rollAtClose } from './audit/figures'
import { ballotsByHand, openings, spoiltProblems, withheldProblems } from './audit/opening'
import { all, type Contents, orderProblems, readBoard, shortened, the } from './audit/read-board'
import { type Counts, namedContestProblems, recount, seedProblems } from './audit/recount'
import type { Manifest } from './manifest'

/** `null` where the board does not say it yet. */
export type BoardFigures = {
  onRoll: number
  collected: number | null
  /** Collected, and no ballot came in on them. */
  unused: number | null
  /** Brought to another device by two key-holders. */
  restored: number
  byHand: number
  ballots: number
  spoilt: number | null
  /** Given out a second time; on boards of version 1 only. */
  replaced: number
}

export type Audit = {
  holds: boolean
  /** Sentences, each naming what is wrong. */
  problems: string[]
  /** What is right and still worth knowing. */
  remarks: string[]
  /** What no board can show, in sentences. */
  unknown: string[]
  figures: BoardFigures
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
    (step: 'ballots' | 'openings'): AuditProgress =>
    (done, of) =>
      progress?.(step, done, of)
  const roll = rollAtClose(contents)
  const ballots = await checkBallots(contents, report('ballots'))
  const { last, problems: sequence } = lastOfEach(ballots)
  const byHand = ballotsByHand(contents)
  const { opened, problems: unopened } = await openings(contents, last, report('openings'))
  const votes = [
    ...(opened ?? []).flatMap(({ rankings }) => (rankings ? [rankings] : [])),
    ...byHand.papers,
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
    byHand.problems,
    unopened,
    withheldProblems(contents, last.length),
    spoiltProblems(contents, opened ?? []),
    await seedProblems(contents),
    counted?.problems ?? [],
    namedContestProblems(contents),
  ].flatMap(shortened)
  return {
    holds: problems.length === 0,
    problems,
    remarks: remarksOn(contents),
    unknown: unknownFrom(contents),
    figures: {
      onRoll: roll.size,
      collected: the(contents, 'closed')?.collected ?? null,
      unused: the(contents, 'closed')?.unused ?? null,
      restored: countOnBoard(contents, 'restored'),
      byHand: byHand.papers.length,
      ballots: last.length,
      spoilt: opened ? opened.filter(({ rankings }) => !rankings).length : null,
      replaced: countOnBoard(contents, 'replaced'),
    },
    counts: counted?.counts ?? {},
    manifest: contents.election.manifest,
    manifestHash: contents.election.hash,
    head: contents.head,
  }
}

/** What is in order and still worth knowing before anybody trusts a result. */
function remarksOn(contents: Contents): string[] {
  const replaced = countOnBoard(contents, 'replaced')
  const declaredVoid = the(contents, 'void')
  const amended = all(contents, 'roll-amended').length
  const remarks: [boolean, string][] = [
    [
      replaced > 0,
      `Papers replaced: ${replaced}. At most that many members could have voted twice.`,
    ],
    [amended > 0, `Changes to the roll after it was frozen: ${amended}.`],
    [
      declaredVoid !== undefined,
      `This election was declared void (${declaredVoid?.reason}): its ballots were not opened.`,
    ],
    [
      the(contents, 'withheld') !== undefined,
      'Too few ballots came in to open them on the board: the result cannot be recounted from it.',
    ],
  ]
  return remarks.flatMap(([is, sentence]) => (is ? [sentence] : []))
}

/** What has to be asked elsewhere: of voters, of the marked register, of whoever runs the server. */
function unknownFrom(contents: Contents): string[] {
  const closed = the(contents, 'closed')
  if (!closed) return []
  return [
    'Whether each member who is marked collected a paper themselves. Members can read who is marked, and say so if they did not.',
    `Whether somebody else voted on a paper. ${closed.unused} papers were collected and not used: if more members than that say that they collected one and did not vote, somebody voted in their place.`,
    'Whether a ballot says what its voter meant, and whether one was kept away. Voters find theirs by its tracking number.',
    'Whether two key-holders together with whoever runs the server read ballots early, or took over a paper while they restored one.',
  ]
}
