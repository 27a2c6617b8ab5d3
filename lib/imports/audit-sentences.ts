type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about imports, after the name of who did it. */
export const importSentences: Record<string, (detail: Detail) => string> = {}
