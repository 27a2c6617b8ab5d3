import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, P } from '../parts/elements'
import { Letter } from '../parts/letter'
import { ReferenceAsked } from '../parts/reference-asked'

type Props = MessageProps<'reference-reminder'>

export const subject = ({ applicantName }: Props) =>
  `Reminder: ${applicantName} asks you for a reference`

export function Template(props: Props) {
  const { refereeName, applicantName, place, link, expiresAt } = props
  return (
    <Letter preview={subject(props)} to={refereeName}>
      <P>
        A reminder: somebody who wants to join has named you as their {place}:{' '}
        <strong>{applicantName}</strong>.
      </P>
      <ReferenceAsked link={link} expiresAt={expiresAt} />
      <Closing />
    </Letter>
  )
}
