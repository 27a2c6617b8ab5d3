import { lastDayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  contactSource: string
  answersBy: string
  /** So many days after the last day of voting the address goes, and the rest. */
  addressDays: number
  answersDays: number
  link: string
}

export const candidateAsked: Email<Props> = {
  name: 'candidate-asked',
  kind: 'Questions to a candidate',
  subject: ({ answersBy }) =>
    `Please answer by ${lastDayInWords(new Date(answersBy))}: our questions to candidates`,
  until: ({ answersBy }) => answersBy,
  greets: ({ name }) => name,
  body: ({ title, contactSource, answersBy, addressDays, answersDays, link }) => (
    <>
      <Paragraph>
        {organisation.name} asks all candidates in <strong>{title}</strong> the same questions. You
        can say to each clause whether you agree, agree in your own words or disagree. You do not
        need an account. Please answer by {lastDayInWords(new Date(answersBy))}.
      </Paragraph>
      <MailButton href={link}>Read the questions and answer</MailButton>
      <Paragraph>
        What you send is public with your name as soon as you send it, beside the answers of the
        others. You can correct it until the voting is over, and everyone sees what it said before.
        On the same page you can decline to answer, or have your answers and your address deleted.
        If you do nothing, the page says that you have not answered.
      </Paragraph>
      <Paragraph>
        What we hold about you: your name, and if we know them, who you are in a line and which
        local parties nominated you, all public on that page; and this email address, which only our
        officers see. We have the address from here: {isolateName(contactSource)}. We keep it to ask
        you these questions, because it is our legitimate interest to tell our members and the
        public where candidates stand. We delete it {String(addressDays)} days after the last day of
        voting, and the rest {String(answersDays)} days after it. To object, or to ask for a copy or
        a correction, reply to this email. You can also complain to the Information Commissioner’s
        Office.
      </Paragraph>
      <Paragraph>
        The link is yours alone: anyone who has it can answer for you, so do not pass it on.
      </Paragraph>
    </>
  ),
}
