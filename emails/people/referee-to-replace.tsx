import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'referee-to-replace'>

export const subject = () => 'Please name another referee'

export function Template(props: Props) {
  const { name, refereeName, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        We need another referee for your application in place of {refereeName}. There can be many
        reasons, a missed mail among them; it says nothing about you. Your application stays where
        it is.
      </P>
      <Do href={link}>Name another referee</Do>
      <Closing />
    </Letter>
  )
}
