type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about the books, after the name of who did it. */
export const ledgerSentences: Record<string, (detail: Detail) => string> = {}
