import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  what: string
  /** Of somebody outside, for whom the proposer speaks. */
  outsideName: string | null
  link: string
}

export const nominationAccepted: Email<Props> = {
  name: 'nomination-accepted',
  kind: 'Nomination accepted',
  subject: ({ title, outsideName }) =>
    outsideName ? `Your nomination is complete: ${title}` : `You are a candidate: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, what, outsideName, link }) => (
    <>
      <Paragraph>
        Your nomination for {what} in “{title}” is complete.{' '}
        {outsideName ? `${isolateName(outsideName)} is a candidate.` : 'You are a candidate.'}
      </Paragraph>
      <Paragraph>You can change the statement and the photo until nominations close.</Paragraph>
      <MailButton href={link}>See your nomination</MailButton>
    </>
  ),
}
