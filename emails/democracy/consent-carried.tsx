import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; number: number; title: string; sentence: string; link: string }

export const consentCarried: Email<Props> = {
  name: 'consent-carried',
  kind: 'Carried by consent',
  subject: ({ number, title }) => `Carried by consent: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ number, title, sentence }) => [
    `Motion ${number}, “${title}”, is decided by consent. ${sentence}.`,
    `If you have a question about it, ${ringOrWrite}.`,
  ],
  body: ({ number, title, sentence, link }) => (
    <>
      <Paragraph>
        Motion {String(number)}, “{title}”, is decided by consent. <strong>{sentence}</strong>.
      </Paragraph>
      <MailButton href={link}>See the result</MailButton>
    </>
  ),
}
