type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about leaving, after the name of who did it. */
export const leavingSentences: Record<string, (detail: Detail) => string> = {
  'member.resigned': ({ number, offices }) =>
    offices
      ? `left as member ${number}, and laid down ${offices === 1 ? 'an office' : `${offices} offices`}`
      : `left as member ${number}`,
}
