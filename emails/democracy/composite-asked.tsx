import { dateOf, inWords, lastDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  motions: string
  again: boolean
  startsAt: string
  until: string
  link: string
}

export const compositeAsked: Email<Props> = {
  name: 'composite-asked',
  kind: 'Consent to a composite asked for',
  subject: ({ motions, again }) =>
    again ? `New words for a composite of ${motions}` : `One motion in place of ${motions}?`,
  greets: ({ name }) => name,
  body: ({ title, motions, again, startsAt, until, link }) => (
    <>
      <Paragraph>
        {again
          ? `The words of the composite of ${motions} have changed. It is called “${title}” now. If you consented before, that was to other words, so we ask you again.`
          : `${motions} are on the agenda of the meeting on ${inWords(dateOf(new Date(startsAt)))}. One text is proposed in their place, “${title}”. You moved one of them, so it needs your consent.`}
      </Paragraph>
      <Paragraph>
        You can answer until {lastDayInWords(new Date(until))} at midnight. If you say no, or say
        nothing, the motions stay as they are.
      </Paragraph>
      <MailButton href={link}>Read it and answer</MailButton>
    </>
  ),
}
