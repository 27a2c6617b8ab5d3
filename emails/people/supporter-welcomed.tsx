import type { MessageProps } from '@/lib/kernel/mail-messages'
import { organisation } from '@/lib/organisation'
import { Closing, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'supporter-welcomed'>

export const subject = () => 'Thank you for your support'

export function Template(props: Props) {
  const { name } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Thank you for supporting {organisation.name}. As a supporter you have no vote, and no dues
        to pay. What you have filled in is kept, so that you can apply for full membership whenever
        you move into the region.
      </P>
      <Closing />
    </Letter>
  )
}
