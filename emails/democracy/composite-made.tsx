import { dateOf, inWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  number: number
  title: string
  motions: string
  startsAt: string
  link: string
}

export const compositeMade: Email<Props> = {
  name: 'composite-made',
  kind: 'Composite made',
  subject: ({ number, motions }) => `${motions} are Motion ${number} now`,
  greets: ({ name }) => name,
  body: ({ number, title, motions, startsAt, link }) => (
    <>
      <Paragraph>
        All movers have consented. {motions} are composited into Motion {String(number)}, “{title}”,
        which stands in their place on the agenda of the meeting on{' '}
        {inWords(dateOf(new Date(startsAt)))}.
      </Paragraph>
      <Paragraph>
        Members can amend it until a vote is called. Each of the movers can withdraw it until the
        meeting begins; then the motions come back.
      </Paragraph>
      <MailButton href={link}>Go to Motion {String(number)}</MailButton>
    </>
  ),
}
