import { lastDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; answersBy: string; link: string }

export const candidateReminded: Email<Props> = {
  name: 'candidate-reminded',
  kind: 'Reminder to a candidate',
  subject: ({ answersBy }) =>
    `Please answer by ${lastDayInWords(new Date(answersBy))}: our questions to candidates`,
  until: ({ answersBy }) => answersBy,
  greets: ({ name }) => name,
  body: ({ title, answersBy, link }) => (
    <>
      <Paragraph>
        We have no answer from you yet to our questions to the candidates in{' '}
        <strong>{title}</strong>. Please answer by {lastDayInWords(new Date(answersBy))}.
      </Paragraph>
      <MailButton href={link}>Read the questions and answer</MailButton>
      <Paragraph>
        If you do not want to answer, you can decline on the same page. We then stop asking, and the
        page says that you declined.
      </Paragraph>
    </>
  ),
}
