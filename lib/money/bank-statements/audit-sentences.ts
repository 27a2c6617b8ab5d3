const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`

/** What stands in the audit about bank statements, after the name of who did it. Never what the bank wrote: it names people. */
export const bankStatementSentences = {
  'bank-statement.uploaded': ({ added, known }: { added: number; known: number }) =>
    `uploaded a bank statement: ${lines(added)} new, ${known} here already`,
  'bank-statement.removed': ({ removed }: { removed: number }) =>
    `removed a bank statement of ${lines(removed)} that matched nothing`,
  'bank-line.matched': ({ matched }: { matched: number }) =>
    `matched ${lines(matched)} of the bank statement with our books`,
  'bank-line.unmatched': () => 'undid a match of the bank statement with our books',
}
