import type { Band } from '@/lib/organisation'

const rowsOf = (count: unknown) => `${Number(count ?? 0)} ${count === 1 ? 'row' : 'rows'}`

/** What stands in the audit about imports, after the name of who did it. */
export const importSentences = {
  'import.read': ({ rows }: { rows: number }) =>
    `read a list of ${rowsOf(rows)} to bring members along`,
  'import.check-asked': (_: { bandOtherwise: Band | null }) =>
    'had a list of members looked through',
  'import.checked': ({ good, known, bad }: { good?: number; known?: number; bad?: number }) =>
    `looked through a list of members: ${rowsOf(good)} good, ${known ?? 0} known, ${bad ?? 0} bad`,
  'import.started': ({ basisVersion }: { basisVersion: number }) =>
    `had a list of members taken in, and confirmed why we may hold it (wording ${basisVersion})`,
  'import.batch-taken-in': ({ admitted }: { admitted: number; others: number }) =>
    `took in ${admitted} members from a list`,
  'import.done': (_: { rows: number }) => 'finished taking in a list of members',
  'import.put-away': () => 'put a list of members away',
  'import.bad-rows-sent': ({ rows }: { rows: number }) =>
    `took back ${rowsOf(rows)} of a list to mend`,
  'import.welcomes-asked': () => 'had the members of a list written to',
  'import.welcomed': ({ letters }: { letters: number }) =>
    `wrote to ${letters} members how to sign in`,
  'import.undo-asked': () => 'had an import undone',
  'import.batch-undone': ({ removed, kept }: { removed: number; kept: number }) =>
    `took ${removed} members of an import out again and kept ${kept}`,
  'import.undone': () => 'finished undoing an import',
  'retention.imports': ({ forgotten }: { forgotten: number }) =>
    `forgot what stood in ${forgotten} ${forgotten === 1 ? 'list' : 'lists'} of members`,
}
