import { all, type Contents } from './contents'

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
