import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'nomination-accepted'>

export const subject = ({ title, outsideName }: Props) =>
  outsideName ? `Your nomination is complete: ${title}` : `You are a candidate: ${title}`

export function Template(props: Props) {
  const { name, title, what, outsideName, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        Your nomination for {what} in “{title}” is complete.{' '}
        {outsideName ? `${outsideName} is a candidate.` : 'You are a candidate.'}
      </P>
      <P>You can change the statement and the photo until nominations close.</P>
      <Do href={link}>See your nomination</Do>
      <Closing />
    </Letter>
  )
}
