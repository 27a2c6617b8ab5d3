type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about walks through Stripe, after the name of who did it. */
export const reconciliationSentences: Record<string, (detail: Detail) => string> = {}
