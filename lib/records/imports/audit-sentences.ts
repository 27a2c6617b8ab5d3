import type { Band } from '@/lib/organisation'

const rowsOf = (count: unknown) => `${Number(count ?? 0)} ${count === 1 ? 'row' : 'rows'}`

/** What stands in the audit about imports, after the name of who did it. */
export const importSentences = {
  'import.read': ({ rows }: { rows: number }) =>
    `uploaded a list of ${rowsOf(rows)} to import members`,
  'import.check-asked': (_: { bandOtherwise: Band | null }) => 'had a list of members checked',
  'import.told-apart': ({ rows }: { rows: number }) =>
    `said of ${rowsOf(rows)} of a list that they are different people, not duplicates`,
  'import.checked': ({
    good,
    known,
    bad,
  }: {
    good?: number
    known?: number
    bad?: number
    duplicate?: number
  }) => `checked a list of members: ${rowsOf(good)} good, ${known ?? 0} known, ${bad ?? 0} bad`,
  // Until two officers had to agree.
  'import.started': ({ basisVersion }: { basisVersion: number }) =>
    `had a list of members imported, and confirmed why we may hold it (wording ${basisVersion})`,
  'import.prepared': ({ basisVersion }: { basisVersion: number }) =>
    `prepared an import of members, and confirmed why we may hold their data (wording ${basisVersion})`,
  'import.confirmed': () => 'confirmed an import of members that another officer prepared',
  'import.batch-taken-in': ({ admitted }: { admitted: number; others: number }) =>
    `imported ${admitted} members from a list`,
  'import.resumed': () => 'went on with an import that had stopped',
  'import.done': (_: { rows: number }) => 'finished importing a list of members',
  'import.put-away': () => 'discarded a list of members',
  'import.bad-rows-sent': ({ rows }: { rows: number }) =>
    `downloaded ${rowsOf(rows)} of a list to correct`,
  'import.welcomes-asked': () => 'had the members of a list emailed',
  'import.welcomed': ({ letters }: { letters: number }) =>
    `emailed ${letters} members how to sign in`,
  'import.undo-asked': () => 'had an import undone',
  'import.batch-undone': ({ removed, kept }: { removed: number; kept: number }) =>
    `removed ${removed} members of an import and kept ${kept}`,
  'import.undone': () => 'finished undoing an import',
  'retention.imports': ({ forgotten }: { forgotten: number }) =>
    `deleted the contents of ${forgotten} ${forgotten === 1 ? 'list' : 'lists'} of members`,
}
