import type { MessageProps } from '@/lib/kernel/mail-messages'
import { organisation } from '@/lib/organisation'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'imported-welcome'>

export const subject = () => 'Your membership has moved'

export function Template(props: Props) {
  const { name, number, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        {organisation.name} keeps its memberships on a new site, and yours has come along. Your
        membership number here is{' '}
        <strong>
          {organisation.memberNumberPrefix}-{String(number).padStart(4, '0')}
        </strong>
        .
      </P>
      <P>
        You need no password: type this email address, and we mail you a link. Then look whether
        your details and your dues came over rightly. You can correct them yourself, and you can
        leave whenever you like.
      </P>
      <Do href={link}>Sign in</Do>
      <Closing />
    </Letter>
  )
}
