import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; refereeName: string; link: string }

export const refereeToReplace: Email<Props> = {
  name: 'referee-to-replace',
  kind: 'Referee to replace',
  subject: () => 'Please name another referee',
  greets: ({ name }) => name,
  onPaper: ({ refereeName }) => [
    `We need another referee for your application in place of ${isolateName(refereeName)}. There can be many reasons; it says nothing about you. Your application keeps its place.`,
    `To name another member, ${ringOrWrite}.`,
  ],
  body: ({ refereeName, link }) => (
    <>
      <Paragraph>
        We need another referee for your application in place of {isolateName(refereeName)}. There
        can be many reasons, such as a missed email; it says nothing about you. Your application
        keeps its place.
      </Paragraph>
      <MailButton href={link}>Name another referee</MailButton>
    </>
  ),
}
