import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'application-answered'>

export const subject = ({ number }: Props) =>
  `Application ${number}: your question has been answered`

export function Template(props: Props) {
  const { officerName, number, link } = props
  return (
    <Letter preview={subject(props)} to={officerName}>
      <P>The applicant has answered the question you asked about application {String(number)}.</P>
      <Do href={link}>Read the answer</Do>
    </Letter>
  )
}
