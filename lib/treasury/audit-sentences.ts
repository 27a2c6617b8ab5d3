type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about the treasurer’s decisions, after the name of who did it. */
export const treasurySentences: Record<string, (detail: Detail) => string> = {}
