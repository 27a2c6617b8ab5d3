type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about spending, after the name of who did it. */
export const spendingSentences: Record<string, (detail: Detail) => string> = {}
