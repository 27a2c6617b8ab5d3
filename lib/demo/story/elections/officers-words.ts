import type { HustingsQuestion } from './hustings'
import type { PostRankings } from './voting'

/** What was written before the first election of officers. */
export const officersStatements = {
  maureen:
    'I have chaired this group since the day we met in a room above the Miners’ Hall. I want a second spell to finish what we began: a left presence in every constituency from Barrow to Berwick, and meetings that end on time.',
  kwame:
    'I am a bus driver and a shop steward. Twelve people asked me to stand because I answer the phone.\n\nI will:\n\n1. visit a branch a month;\n2. see that every motion we carry has somebody’s name against it.',
  networks:
    'Our networks have members and no money. I would give each of them a budget and a seat at the table.',
  cumbria:
    'Everything happens on Tyneside. Elect a Co-Chair who lives two hours from it, and it will stop.',
  training:
    'We train people to argue. I want us to train people to win: canvassing, casework, standing for council.',
  union:
    'I organise care workers. Half of our members are in a union that has never heard from us. That is the work.',
  tom: 'Minutes within a week, papers a week before. I did it for eight months and will go on doing it.',
  plainer:
    'Our papers are long and late. I would send one page, in plain words, and ring those who are not online.',
  archive:
    'I keep the archive of my union branch and would keep ours: what we decided, where to find it, who promised what.',
  joyce:
    'Every penny is in the accounts that all members can read. I would like to see the conference fund through its second year.',
}

/** Asked at the hustings, with the answers of those who found the time. */
export const officersHustings: HustingsQuestion[] = [
  {
    question: 'How would you bring in members who cannot come to meetings?',
    answers: {
      maureen:
        'Every meeting in two places at once, with somebody whose only task is the people on the screen.',
      kwame: 'By going to them. A branch a month, as I wrote, and the far ones first.',
      cumbria: 'By not holding the meeting in Newcastle.',
    },
  },
  {
    question: 'What should we stop doing?',
    answers: {
      maureen: 'Statements that nobody reads. Two a year, about things that we will act on.',
      plainer: 'Sending papers of twenty pages.',
    },
  },
]

/** Numbers as they stand on the paper; the last of each post is Re-open Nominations. */
export const officersRankings: Record<'chairs' | 'secretary' | 'treasurer', PostRankings> = {
  chairs: [
    ['1 2 6', 5],
    ['1 6 2', 6],
    ['1 3 4', 5],
    ['1 4 5', 3],
    ['1', 4],
    ['2 1 3', 7],
    ['2 4', 5],
    ['3 1 2', 5],
    ['3 5 4', 3],
    ['4 2 3', 4],
    ['4 3 1', 2],
    ['5 2 4', 2],
    ['5 3 4', 1],
    ['5 4', 1],
    ['6 1 3', 2],
    ['7', 1],
  ],
  secretary: [
    ['1 2', 13],
    ['1', 10],
    ['2 3 1', 11],
    ['2 1', 7],
    ['3 1 2', 7],
    ['3 2', 4],
    ['4', 1],
    ['', 3],
  ],
  treasurer: [
    ['1', 47],
    ['1 2', 3],
    ['2', 3],
    ['', 3],
  ],
}

/** One who lost by two votes asked whether the count was right, and was told how to see that it was. */
export const officersChallenge = {
  text: 'I came third by very little. My scrutineer added up the first preferences by hand and came to 8 for me, as you did, but neither of us understands where the fractions come from. Please show that they are right.',
  answer:
    'The fractions are votes of those who put Maureen Robson first: she had more than she needed, and the rest went on at a part of their value, rules 48 and 49. The count sheet shows each step. I counted again with the program on my own computer and it came to the same, to the last digit. The result stands.',
}
