import { replacedIn } from './closing'
import { all, type Contents, the } from './contents'

/** What is in order and still worth knowing before anybody trusts a result. */
export function remarksOn(contents: Contents): string[] {
  const replaced = replacedIn(contents)
  const amended = all(contents, 'roll-amended').length
  const remarks: [boolean, string][] = [
    [replaced > 0, `Papers replaced: ${replaced}. At most so many members could have voted twice.`],
    [amended > 0, `Changes to the roll after it was frozen: ${amended}.`],
    [
      the(contents, 'withheld') !== undefined,
      'Too few ballots came in to open them on the board: the result cannot be recounted from it.',
    ],
  ]
  return remarks.flatMap(([is, sentence]) => (is ? [sentence] : []))
}
