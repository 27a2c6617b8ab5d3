import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; where: string; given: boolean; link: string }

export const organiserAnswered: Email<Props> = {
  name: 'organiser-answered',
  kind: 'Answer to an offer to organise',
  subject: () => 'Your offer to organise',
  greets: ({ name }) => name,
  body: ({ where, given, link }) => (
    <>
      <Paragraph>
        {given
          ? `Two officers have said yes: you organise in ${where} from today. We will email you when someone there asks to meet us.`
          : `Thank you for offering to organise in ${where}. Our officers have decided not to take it up at the moment. If you want to know why, reply to this email.`}
      </Paragraph>
      <MailButton href={link}>{given ? 'See what organisers do' : 'See our places'}</MailButton>
    </>
  ),
}
