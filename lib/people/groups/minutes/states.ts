/** Who reads the minutes of a group once they are approved. */
export type MinutesReaders = 'group' | 'members'
export const minutesReaders = {
  group: 'Only the members of this group',
  members: 'All our members',
} as const satisfies Record<MinutesReaders, string>

export const minutesWords = 5000
export const minutesPdfBytes = 5_000_000

/** What is written in minutes: Markdown of ours, or a PDF. */
export type MinutesContent = { text: string } | { pdf: Buffer }
