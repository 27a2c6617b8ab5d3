import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; until: string; link: string }

export const breakStarted: Email<Props> = {
  name: 'break-started',
  subject: () => 'Your break from paying has begun',
  greets: ({ name }) => name,
  body: ({ until, link }) => (
    <>
      <Paragraph>
        Nothing is taken from you before {dayInWords(new Date(until))}. You stay a full member in
        good standing, with your vote, and what is left out is never asked for later.
      </Paragraph>
      <Paragraph>
        After that day your payments go on as before. You can end your break sooner.
      </Paragraph>
      <ButtonLink href={link}>See your dues</ButtonLink>
    </>
  ),
}
