import 'server-only'
import { equalityAnswers, equalityDeclined, equalityFigures } from '@/db/schema/people/equality'
import { noPersonalData, nothing, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import {
  answersInWords,
  type EqualityAnswers,
  isQuestionGroup,
  questionGroup,
} from './questionnaire'

type Row = typeof equalityAnswers.$inferSelect

export const equalityData = [
  personalData({
    table: equalityAnswers,
    title: 'Your answers to the equality questions',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      questionGroup: shown('About', {
        as: (group: string) => (isQuestionGroup(group) ? questionGroup(group).title : group),
      }),
      answersSealed: shown('Your answers', {
        sealed: true,
        as: (answers: EqualityAnswers, row: Row) =>
          answersInWords(row.questionGroup, row.version, answers),
      }),
      version: shown('Version of the questions and the consent'),
      answeredAt: shown('Answered, and agreed to'),
    },
    erase: 'delete',
    kept: 'Until you delete them, leave us or your details are erased.',
    correct: '/membership/equality',
  }),
  personalData({
    table: equalityDeclined,
    title: 'That we do not offer you the equality questions',
    whose: { person: 'personId' },
    columns: { personId: pointer('the member'), declinedAt: shown('Since') },
    erase: 'delete',
    kept: 'Until you leave us or your details are erased.',
  }),
  noPersonalData(equalityFigures, {
    questionGroup: nothing('published'),
    figure: nothing('published'),
    line: nothing('published'),
  }),
]
