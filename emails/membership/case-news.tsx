import { lastDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'
import { appealByPost, askForCasePapers } from './case-on-paper'

type News =
  | 'evidence-added'
  | 'time-given'
  | 'time-refused'
  | 'letter-recorded'
  | 'panel-named'
  | 'appeal-panel-named'
  | 'panel-changed'
  | 'extended'
  | 'suspended'
  | 'suspension-ended'
  /** Another case keeps the member suspended. */
  | 'one-suspension-ended'
  | 'decided'
  | 'appeal-decided'
  | 'expelled'
  | 'reinstated'
  | 'dropped'

type Props = {
  name: string
  news: News
  until?: string
  /** It has been decided, and an appeal is being heard. */
  appeal?: boolean
  link: string
}

const innocent = 'You are presumed innocent: nothing has been decided.'

/** Of these the sentence that speaks of the screen, as a letter says it. */
const saidOnPaper: Partial<Record<News, (until: string, appeal: boolean) => string[]>> = {
  'evidence-added': (_, appeal) => [
    'Evidence was added to the case about what is alleged of you.',
    appeal
      ? 'Your appeal is not decided before you have had time to read it.'
      : `Nothing is decided on it before you have had time to read and answer it. ${innocent}`,
  ],
  'time-refused': (until) => [
    `An officer has decided not to give you more time to answer, and written down why. Your date stays as it was: ${until}.`,
    `You can still answer after it, until your case is decided. ${innocent}`,
  ],
  'letter-recorded': () => [
    'A letter from you has reached us, and an officer has typed it into your case. It counts as if you had sent it on our site.',
    `If you did not write to us, ${ringOrWrite}.`,
  ],
  suspended: (until) => [
    `Two officers have suspended your membership until the decision, and until ${until} at the latest. You cannot vote on anything new as long as it lasts.`,
    `This is no decision about what is alleged. ${innocent} You can still read everything in your case, and answer.`,
  ],
  decided: (until) => [
    'Your case has been decided, with reasons that you can read.',
    ...(until ? [`You can appeal, to members who had no part in it. ${appealByPost(until)}`] : []),
  ],
  'appeal-decided': () => ['Your appeal has been decided, with reasons that you can read.'],
  expelled: () => [
    'Your membership has ended by the decision in your case. We will take no more payments.',
  ],
  reinstated: () => [
    'What was decided in your case no longer has any effect. You keep your membership number.',
    `If your dues have ended, choose them again: ${ringOrWrite}.`,
  ],
}

/** What happened, and what it means for the member. */
const said: Record<News, (until: string, appeal: boolean) => string[]> = {
  'evidence-added': (_, appeal) => [
    'Evidence was added to the case about what is alleged of you. You can read it now.',
    appeal
      ? 'Your appeal is not decided before you have had time to read it.'
      : `Nothing is decided on it before you have had time to read and answer it. ${innocent}`,
  ],
  'time-given': (until) => [`You have more time to answer: until ${until}.`, innocent],
  'time-refused': (until) => [
    `An officer has decided not to give you more time to answer. The reason is in your case. Your date stays as it was: ${until}.`,
    `You can still answer after it, until your case is decided. ${innocent}`,
  ],
  'letter-recorded': () => [
    'A letter from you has reached us, and an officer has typed it into your case. It counts as if you had sent it on our site.',
    'Check that it says what you wrote. If it does not, or if you did not write to us, say so in your case.',
  ],
  'panel-named': () => [
    'The members who will decide your case have been named. None of them had a part in bringing it.',
    innocent,
  ],
  'appeal-panel-named': () => [
    'The members who will hear your appeal have been named. None of them had a part in your case.',
  ],
  'panel-changed': (_, appeal) => [
    `One of the members who were named to ${appeal ? 'hear your appeal' : 'decide your case'} no longer does, and another has been named. They had no part in it either.`,
    ...(appeal ? [] : [innocent]),
  ],
  extended: (until, appeal) =>
    appeal
      ? [
          `Two officers have recorded that your appeal needs more time, and why. If it is not decided by ${until}, the decision has no effect.`,
        ]
      : [
          `Two officers have recorded that your case needs more time, and why. It now drops if it is not decided by ${until}.`,
          innocent,
        ],
  suspended: (until) => [
    `Two officers have suspended your membership until the decision, and until ${until} at the latest. You cannot vote on anything new as long as it lasts.`,
    `This is no decision about what is alleged. ${innocent} You can still sign in, read everything in your case, and answer.`,
  ],
  'suspension-ended': () => ['Your suspension has ended.'],
  'one-suspension-ended': () => [
    'The suspension that belonged to this case has ended. Another one still runs, until its own day. You cannot vote on anything new as long as it lasts.',
  ],
  decided: (until) => [
    'Your case has been decided. You can read the decision and the reasons now.',
    ...(until ? [`You can appeal until ${until}, to members who had no part in it.`] : []),
  ],
  'appeal-decided': () => [
    'Your appeal has been decided. You can read the decision and the reasons now.',
  ],
  expelled: () => [
    'Your membership has ended by the decision in your case. We will take no more payments.',
    'You can still sign in and read everything in your case.',
  ],
  reinstated: () => [
    'What was decided in your case no longer has any effect. You keep your membership number.',
    'If your dues have ended, choose them again under Your membership.',
  ],
  dropped: (_, appeal) => [
    appeal
      ? 'Your appeal was not decided in time, so your case has dropped. The decision has no effect.'
      : 'Your case was not decided in time, so it has dropped. Nothing follows from it.',
    'A suspension that belonged to it has ended.',
  ],
}

export const caseNews: Email<Props> = {
  name: 'case-news',
  kind: 'Something new in a case',
  subject: () => 'Something new for you to read',
  greets: ({ name }) => name,
  onPaper: ({ news, until, appeal = false }) => [
    ...(saidOnPaper[news] ?? said[news])(until ? lastDayInWords(new Date(until)) : '', appeal),
    askForCasePapers,
  ],
  body: ({ news, until, appeal = false, link }) => (
    <>
      {said[news](until ? lastDayInWords(new Date(until)) : '', appeal).map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <MailButton href={link}>Read your case</MailButton>
    </>
  ),
}
