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
  topic: ['Email me about what I tick here. I can stop each of them at any time.'],
  'news-brought-along': [
    'Agreed to news by email in the system that the organisation used before this one.',
  ],
  'photo-on-officers-page': [
    'Show this photo beside my name and office on the officers’ page, which anyone can read. I can remove it at any time.',
  ],
  'named-in-group': [
    'Show my name on the group’s page, to those whom I chose here. I can change this at any time.',
  ],
  organiser: [
    'I am willing to meet people near me who want to get to know us. I will keep to myself what they write to me, and use it for nothing else.',
  ],
  'organiser-shown': [
    'Show my name and email address to other members on the page of places. I can hide them at any time.',
  ],
  network: [
    'I choose to be in this network. I know that this tells its convenor something about me that the law protects specially, that my membership does not depend on it, and that you delete it when I leave the network.',
    'I choose to be in this network. I know that this tells its convenor something about me that the law gives special protection, that my membership does not depend on it, and that you delete it when I leave the network.',
    'I choose to be in this network. I know that this says something about me that the law gives special protection, that my membership does not depend on it, and that you delete it when I leave the network.',
    'I choose to be in this network. I know that this says something about me that the law gives special protection, that its convenors can see that I am in it and I can see when they looked, that my membership does not depend on it, and that you delete it when I leave the network.',
  ],
  'network-convenor': [
    'I offer to be a convenor of this network. I know that its members and our officers will see my name and that I am in this network, and that all our members will if I am appointed, until my term ends or I step down.',
  ],
  'seat-shown': [
    'Show my name, where I start from and how to reach me to members who are coming to the room. I can change this until the meeting begins.',
  ],
  'motion-supporter': [
    'Show my name under this motion to members, and to supporters who can support it. I can change this at any time.',
  ],
  'named-with-decision': [
    'Name me on the public page of this motion, which anyone can read and search engines can find. I can take this back at any time.',
  ],
  'named-under-statement': [
    'What I choose here shows on the public page of this statement, which anyone can read and search engines can find. I can take my signature back at any time.',
    'What I choose here shows on the public page of this statement, which anyone can read and search engines can find. I can withdraw my signature at any time.',
  ],
  'affiliate-named': [
    'Name our organisation on the public list of affiliates, with what we say about it here and its website. Anyone can read that list and search engines can find it. We can change this at any time.',
  ],
  'candidate-answers': [
    'My answers show with my name on the public page of this election, which anyone can read and search engines can find. I can correct them or have them deleted at any time.',
    'My answers show with my name on the public page of this election, which anyone can read and search engines can find. I can correct them until the voting is over, and have them deleted at any time.',
  ],
  'statement-news': ['Email me news of this statement. I can stop it at any time.'],
} as const

export type Wording = keyof typeof wordings

/** Versions count from 1. */
export function currentVersion(wording: Wording): number {
  return wordings[wording].length
}

export function currentWording(wording: Wording): string {
  return wordings[wording].at(-1)!
}
