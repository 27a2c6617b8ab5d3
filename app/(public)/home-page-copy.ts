/** Why people join, in our words. */
export const reasons = [
  {
    title: 'Something to build',
    words:
      'Many good people on the left are tired, and with reason. We don’t wait for better days. We meet, decide what to do, do it, and see what it changes.',
  },
  {
    title: 'Something to learn',
    words:
      'Speaking, canvassing, casework, standing for election: nobody is born knowing how. We train and mentor each other, especially people politics usually leaves out.',
  },
  {
    title: 'Someone beside you',
    words:
      'Two members vouch for everyone who joins. So you know who is in the room, what is said there stays there, and you are among comrades from the first evening.',
  },
] as const

/** What membership is for. Each of these is open to every full member, whatever they pay. */
export const doings = [
  {
    title: 'Move a motion',
    words: 'Any full member can move one, and any other can second it. Our policy starts with you.',
  },
  {
    title: 'Vote',
    words:
      'On motions, on our officers and on who we back. One member, one vote, whatever you pay.',
  },
  {
    title: 'Stand, or help someone who does',
    words:
      'We back socialist candidates for party positions and public office, and give them the people and the skills to win.',
  },
  {
    title: 'Find your network',
    words:
      'Women, disabled members, LGBT+ members, BAME members and young members each have a network of their own.',
  },
  {
    title: 'Get trained, then train others',
    words:
      'Workshops, mentoring and political education, paid for by our dues and run by volunteers.',
  },
  {
    title: 'Go to Regional Conference',
    words: 'If your constituency party can’t or won’t help with the cost, we aim to.',
  },
] as const
