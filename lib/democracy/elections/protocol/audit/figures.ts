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
  const { marked, assisted, credentials } = closed
  const replaced = replacedIn(contents)
  const papers = all(contents, 'assisted').reduce((sum, { body }) => sum + body.ballots.length, 0)
  const problems: [boolean, string][] = [
    [
      closed.onRoll !== onRoll,
      `${closed.onRoll} members are said to be on the roll, but the board has ${onRoll}`,
    ],
    [
      marked + assisted > onRoll,
      `${marked} members collected a paper and ${assisted} voted on paper, but only ${onRoll} are on the roll`,
    ],
    [
      ballots > marked,
      `There are ballots of ${ballots} different papers, but only ${marked} members collected one: ballots were stuffed`,
    ],
    [
      credentials !== ballots,
      `${credentials} ballots are said to be in, but ${ballots} good ones are on the board`,
    ],
    [
      closed.replaced !== replaced,
      `${closed.replaced} papers are said to be replaced, but the board has ${replaced}`,
    ],
    [
      replaced > marked,
      `${replaced} papers were replaced, more than the ${marked} that were collected`,
    ],
    [
      papers > assisted,
      `${papers} assisted papers were written down, but only ${assisted} members are marked for one`,
    ],
  ]
  return problems.flatMap(([is, sentence]) => (is ? [`${sentence}.`] : []))
}

export function replacedIn(contents: Contents): number {
  return all(contents, 'replaced').reduce((sum, { body }) => sum + body.count, 0)
}
