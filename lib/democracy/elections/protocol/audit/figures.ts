import { all, type Contents, the } from './read-board'

const steps = { added: 1, removed: -1, corrected: 0 }

/** The roll that was published at the freeze, and every change to it since. */
export function rollAtClose(contents: Contents): { size: number; problems: string[] } {
  const problems: string[] = []
  let { size, root } = contents.election.manifest.roll
  for (const { record, body } of all(contents, 'roll-amended')) {
    if (body.size !== size + steps[body.change])
      problems.push(
        `Record ${record} says that one line of the roll was ${body.change}, but the roll goes from ${size} to ${body.size}.`,
      )
    if (body.root === root)
      problems.push(`Record ${record} changes the roll, but its root stays the same.`)
    size = body.size
    root = body.root
  }
  return { size, problems }
}

/** The figures at the close against the roll, the papers given out and the ballots that came in. */
export function closingProblems(contents: Contents, onRoll: number, ballots: number): string[] {
  const closed = the(contents, 'closed')
  if (!closed) return []
  const { collected, byHand, unused } = closed
  const restored = countOnBoard(contents, 'restored')
  const replaced = countOnBoard(contents, 'replaced')
  const papers = all(contents, 'by-hand').reduce((sum, { body }) => sum + body.ballots.length, 0)
  const problems: [boolean, string][] = [
    [
      closed.onRoll !== onRoll,
      `${closed.onRoll} members are said to be on the roll, but the board has ${onRoll}`,
    ],
    [
      collected + byHand > onRoll,
      `${collected} members collected a paper and ${byHand} voted by hand, but only ${onRoll} are on the roll`,
    ],
    [
      ballots > collected,
      `There are ballots of ${ballots} different papers, but only ${collected} members collected one: ballots were stuffed`,
    ],
    [
      closed.ballots !== ballots,
      `${closed.ballots} ballots are said to be in, but ${ballots} good ones are on the board`,
    ],
    [
      unused !== Math.max(0, collected - closed.ballots),
      `${unused} papers are said to be collected and not used, but ${collected} were collected and ${closed.ballots} used`,
    ],
    [
      closed.restored !== restored,
      `${closed.restored} papers are said to be restored, but the board has ${restored}`,
    ],
    [
      restored > collected,
      `${restored} papers were restored, more than the ${collected} that were collected`,
    ],
    [
      replacedAtClose(contents) !== replaced,
      `${replacedAtClose(contents)} papers are said to be replaced, but the board has ${replaced}`,
    ],
    [
      replaced > collected,
      `${replaced} papers were replaced, more than the ${collected} that were collected`,
    ],
    [
      papers > byHand,
      `${papers} ballots by hand were written down, but only ${byHand} members are marked for one`,
    ],
  ]
  return problems.flatMap(([is, sentence]) => (is ? [`${sentence}.`] : []))
}

/** Papers that were brought to another device, or, on boards of version 1, given out a second time. */
export function countOnBoard(contents: Contents, type: 'restored' | 'replaced'): number {
  return all(contents, type).reduce((sum, { body }) => sum + body.count, 0)
}

function replacedAtClose(contents: Contents): number {
  const closed = the(contents, 'closed')
  return closed && 'replaced' in closed ? Number(closed.replaced) : 0
}
