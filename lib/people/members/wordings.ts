/**
 * What people tick, word for word. A changed wording is added at the end as a new version; the older ones stay, because
 * they are what the people of that time agreed to.
 */
export const wordings = {
  'aims-and-values': ['I share the Aims, Values and Political Priorities, and I will uphold them.'],
  'willing-to-be-active': [
    'I am willing to be active in the group, as far as my life allows: to come to meetings, to vote, to lend a hand.',
  ],
  confidentiality: [
    'I will not share confidential or strategic information outside the group, now or after I leave.',
  ],
  'privacy-notice': [
    'I have read the privacy notice. I know that you keep my answers, which show my political opinions, to handle my application and my membership.',
  ],
  'supporter-news': [
    'Send me news and invitations to open events by email. I can stop them at any time.',
  ],
  'news-brought-along': [
    'Agreed to news by email in the system that the organisation used before this one.',
  ],
  network: [
    'I choose to be in this network. I know that this tells its convenor something about me that the law protects specially, that my membership does not depend on it, and that you delete it when I leave the network.',
    'I choose to be in this network. I know that this tells its convenor something about me that the law gives special protection, that my membership does not depend on it, and that you delete it when I leave the network.',
  ],
} as const

export type Wording = keyof typeof wordings

/** Versions count from 1. */
export function currentVersion(wording: Wording): number {
  return wordings[wording].length
}

export function currentWording(wording: Wording): string {
  return wordings[wording].at(-1)!
}
