import type { Email } from '../email'
import { Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; where: string }

export const organiserEnded: Email<Props> = {
  name: 'organiser-ended',
  kind: 'Organising ended',
  subject: () => 'You no longer organise there',
  greets: ({ name }) => name,
  onPaper: ({ where }) => [
    `An officer has ended your time as an organiser in ${where}. Members no longer see you there. If you disagree, ${ringOrWrite}.`,
  ],
  body: ({ where }) => (
    <Paragraph>
      An officer has ended your time as an organiser in {where}. Members no longer see you there. If
      you disagree, reply to this email.
    </Paragraph>
  ),
}
