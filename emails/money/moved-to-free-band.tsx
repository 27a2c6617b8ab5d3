import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; link: string }

export const movedToFreeBand: Email<Props> = {
  name: 'moved-to-free-band',
  kind: 'Change of band by the treasurer',
  tellsOfDues: true,
  subject: () => 'Nothing to pay from now on',
  greets: ({ name }) => name,
  onPaper: () => [
    `You are on ${freeBandInWords} from today. You will pay nothing more, and nobody will ask you why. You are still a full member, with the same vote as everyone else.`,
    `If that was not what you wanted, you can choose another band at any time: ${ringOrWrite}.`,
  ],
  body: ({ link }) => (
    <>
      <Paragraph>
        You are on {freeBandInWords} from today. You will pay nothing more, and nobody will ask you
        why. You are still a full member, with the same vote as everyone else.
      </Paragraph>
      <Paragraph>
        If that was not what you wanted, you can choose another band at any time.
      </Paragraph>
      <MailButton href={link}>See your dues</MailButton>
    </>
  ),
}
