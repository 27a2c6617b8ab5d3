import type { MessageProps } from '@/lib/kernel/mail-messages'
import { P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'application-withdrawn'>

export const subject = () => 'No reference needed any more'

export function Template(props: Props) {
  const { refereeName, applicantName } = props
  return (
    <Letter preview={subject()} to={refereeName}>
      <P>
        {applicantName} has withdrawn the application for which we asked you to be a referee. You
        need do nothing.
      </P>
    </Letter>
  )
}
