import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; reason: string; until: string; link: string }

export const leftOffRoll: Email<Props> = {
  name: 'left-off-roll',
  subject: ({ title }) => `You are not on the roll: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, reason, until, link }) => (
    <>
      <Paragraph>
        The roll for <strong>{title}</strong> has been frozen, and you are not on it. {reason}
      </Paragraph>
      <Paragraph>
        If you think that this is wrong, you can contest it until {momentInWords(new Date(until))}.
        The sooner you do, the easier it is to put right.
      </Paragraph>
      <ButtonLink href={link}>Look at your line on the roll</ButtonLink>
    </>
  ),
}
