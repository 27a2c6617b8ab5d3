import { type DetailPart, detailParts } from './detail-parts'

/** What stands in the audit about members, after the name of who did it. */
export const memberSentences = {
  'member.admitted': ({ number, again }: { number: number; again: boolean }) =>
    again ? `admitted member ${number} again` : `admitted a new member, number ${number}`,
  'members.searched': ({ found }: { found: number }) =>
    `searched for members and was shown ${found}`,
  'details.corrected': ({ part }: { part: DetailPart }) =>
    `corrected the member’s ${detailParts[part] ?? part}`,
  'details.changed': (_: { count: number }) => 'changed their details',
}
