import type { MessageProps } from '@/lib/kernel/mail-messages'
import { P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'reference-thanks'>

export const subject = () => 'Thank you for your answer'

export function Template(props: Props) {
  const { refereeName, applicantName, given } = props
  return (
    <Letter preview={subject()} to={refereeName}>
      <P>
        {given
          ? `Thank you for vouching for ${applicantName}. The membership secretary sees your answer; ${applicantName} does not.`
          : `Thank you for telling us that you cannot vouch for ${applicantName}. Only the membership secretary sees your answer.`}
      </P>
    </Letter>
  )
}
