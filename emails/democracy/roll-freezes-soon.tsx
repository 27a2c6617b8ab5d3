import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; until: string; link: string }

export const rollFreezesSoon: Email<Props> = {
  name: 'roll-freezes-soon',
  subject: ({ title }) => `You would not have a vote: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, until, link }) => (
    <>
      <Paragraph>
        The roll for <strong>{title}</strong> is frozen on {momentInWords(new Date(until))}. As your
        dues stand today, you would not be on it and could not vote.
      </Paragraph>
      <Paragraph>
        If that is put right before then, you will be. You can also move to the free band.
      </Paragraph>
      <ButtonLink href={link}>Look at your dues</ButtonLink>
    </>
  ),
}
