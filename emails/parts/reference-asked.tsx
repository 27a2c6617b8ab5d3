import { dayInWords } from '@/lib/kernel/calendar'
import { MailButton, Paragraph } from './elements'

type Props = { link: string; expiresAt: string }

/** What a reference is, where to give it, and until when: the same in the request and in each reminder. */
export function ReferenceAsked({ link, expiresAt }: Props) {
  return (
    <>
      <Paragraph>
        We are a network of people who trust each other. So please tell us whether you know them,
        whether they share our aims and are willing to be active, and whether they can be trusted
        with confidential matters. It takes two minutes. If you would rather not, you can say so
        there. They will never know what you answered.
      </Paragraph>
      <MailButton href={link}>Answer the request</MailButton>
      <Paragraph>
        The link is for you alone and works until {dayInWords(new Date(expiresAt))}.
      </Paragraph>
    </>
  )
}
