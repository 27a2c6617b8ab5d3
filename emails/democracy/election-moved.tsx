import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'election-moved'>

export const subject = ({ title }: Props) => `${title}: later dates`

export function Template(props: Props) {
  const { name, title, reason, dates, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>Dates of “{title}” were moved. The new ones are:</P>
      {dates.map((date) => (
        <P key={date}>{date}</P>
      ))}
      <P>The reason given is: {reason}</P>
      <Do href={link}>See all dates</Do>
      <Closing />
    </Letter>
  )
}
