import { momentInWords } from '@/lib/kernel/calendar'
import { countInWords } from '@/lib/kernel/count-in-words'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { objectOnTheSite, ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  title: string
  /** So many objections stop it. */
  objections: number
  opensAt: string
  closesAt: string
  link: string
}

function unless({ objections }: Props): string {
  return objections === 1
    ? 'It is carried unless a member objects'
    : `It is carried unless ${countInWords(objections)} members object`
}

export const consentOpened: Email<Props> = {
  name: 'consent-opened',
  kind: 'Consent decision opened',
  subject: ({ closesAt, number, title }) =>
    `Object by ${lastDay(closesAt)}, or not: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  onPaper: (props) => [
    `Motion ${props.number}, “${props.title}”, is to be decided by consent. ${unless(props)}, from ${momentInWords(new Date(props.opensAt))} to ${momentInWords(new Date(props.closesAt))}. You are on the roll. If you agree, you do not need to do anything.`,
    objectOnTheSite,
    `If you want to read the motion, ${ringOrWrite}, and we will send it to you on paper.`,
  ],
  body: (props) => (
    <>
      <Paragraph>
        Motion {String(props.number)}, <strong>{props.title}</strong>, is to be decided by consent.{' '}
        {unless(props)}, from {momentInWords(new Date(props.opensAt))} to{' '}
        {momentInWords(new Date(props.closesAt))}.
      </Paragraph>
      <Paragraph>
        You are on the roll. If you agree, you do not need to do anything. If you object, you have
        to say why, and members can read your reason and your name.
      </Paragraph>
      <MailButton href={props.link}>Read the motion and the objections</MailButton>
    </>
  ),
}
