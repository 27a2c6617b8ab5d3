import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; number: number; title: string; objections: number; link: string }

function whoObjected({ objections }: Props): string {
  return objections === 1
    ? 'A member objected, which stops it'
    : `${capital(countInWords(objections))} members objected, which stops it`
}

export const consentStopped: Email<Props> = {
  name: 'consent-stopped',
  kind: 'Consent decision stopped',
  subject: ({ number, title }) => `Stopped by objections: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  onPaper: (props) => [
    `Motion ${props.number}, “${props.title}”, is not decided by consent. ${whoObjected(props)}. Nothing is decided: members can amend the motion again, and it waits for a vote.`,
    `If you want to read their reasons, ${ringOrWrite}, and we will send them to you on paper.`,
  ],
  body: (props) => (
    <>
      <Paragraph>
        Motion {String(props.number)}, <strong>{props.title}</strong>, is not decided by consent.{' '}
        {whoObjected(props)}.
      </Paragraph>
      <Paragraph>
        Nothing is decided: members can amend the motion again, and it waits for a vote.
      </Paragraph>
      <MailButton href={props.link}>Read the reasons</MailButton>
    </>
  ),
}
