import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; link: string }

export const motionSeconded: Email<Props> = {
  name: 'motion-seconded',
  kind: 'Motion seconded',
  subject: ({ number, title }) => `Seconded: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, link }) => (
    <>
      <Paragraph>
        Motion {String(number)}, “{title}”, has a seconder. {capital(officerWith('votes.call'))} can
        now call a vote on it.
      </Paragraph>
      <MailButton href={link}>See the motion</MailButton>
    </>
  ),
}
