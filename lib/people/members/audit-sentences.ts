type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about members, after the name of who did it. */
export const memberSentences: Record<string, (detail: Detail) => string> = {
  'member.admitted': ({ number, again }) =>
    again ? `admitted member ${number} again` : `admitted a new member, number ${number}`,
  'members.searched': ({ found }) => `looked for members and was shown ${found}`,
  'details.changed': () => 'changed their details',
}
