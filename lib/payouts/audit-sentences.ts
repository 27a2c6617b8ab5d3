type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about payouts, after the name of who did it. */
export const payoutSentences: Record<string, (detail: Detail) => string> = {}
