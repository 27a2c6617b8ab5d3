import type { HustingsQuestion } from './hustings'
import type { PostRankings } from './voting'

export const title = 'Our two for the Regional Executive'

/** Who wants to be backed, with what they wrote. */
export const candidates = {
  'Padma Nesbitt':
    'Four years a branch secretary, two on the trades council. On the Regional Executive I would vote as this group decides and report back within the week.',
  'Stephen Lamb':
    'I was on the executive before and know how its agenda is made. It is made by whoever turns up the evening before. I turn up.',
  'Ellie Charlton':
    'Nobody on the executive is under 40. I am 23, I rent, and I have knocked on more doors this year than all of them.',
  'Chidi Usher':
    'I want every selection in the region to have a contest, and every contest to have rules that are printed before it starts.',
}

/** The second question nobody has answered yet. */
export const endorsementHustings: HustingsQuestion[] = [
  {
    question: 'If the executive asks you to vote against what our members decided, what do you do?',
    answers: {
      'Padma Nesbitt': 'I vote as our members decided, and say so in the room.',
      'Stephen Lamb': 'The same. And I make sure that the vote is recorded by name.',
      'Chidi Usher': 'I vote as members decided. If I could not, I would resign first.',
    },
  },
  {
    question: 'How will we hear what the executive does?',
    answers: {},
  },
]

/** Those who were quick. Numbers as they stand on the paper. */
export const earlyRankings: PostRankings = [
  ['1 3 2', 5],
  ['1 2', 4],
  ['2 4', 4],
  ['3 1', 5],
  ['3 4 1', 2],
  ['4 1', 3],
  ['5', 1],
]
