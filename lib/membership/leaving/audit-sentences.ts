/** What stands in the audit about leaving, after the name of who did it. */
export const leavingSentences = {
  'member.resigned': ({ number, offices }: { number: number; offices: number }) =>
    offices
      ? `left as member ${number}, and gave up ${offices === 1 ? 'an office' : `${offices} offices`}`
      : `left as member ${number}`,
}
