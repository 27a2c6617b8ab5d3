import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/messages'
import { Letter } from './parts/letter'
import { Closing, Do, Greeting, P } from './parts/words'

type Props = MessageProps<'reference-reminder'>

export const subject = ({ applicantName }: Props) =>
  `Reminder: ${applicantName} asks you for a reference`

export function ReferenceReminder(props: Props) {
  const { refereeName, applicantName, place, link, expiresAt } = props
  return (
    <Letter preview={subject(props)}>
      <Greeting name={refereeName} />
      <P>
        A reminder: somebody who wants to join has named you as their {place}:{' '}
        <strong>{applicantName}</strong>.
      </P>
      <P>
        We are a network of comrades who trust each other. So we ask you whether you know them,
        whether they share our aims and are willing to be active, and whether they can be trusted
        with confidential matters. It takes two minutes. If you would rather not, say so there: they
        never learn what you answered.
      </P>
      <Do href={link}>Answer the request</Do>
      <P>The link is for you alone and works until {dayInWords(new Date(expiresAt))}.</P>
      <Closing />
    </Letter>
  )
}
