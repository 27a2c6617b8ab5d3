import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string }

export const affiliateDelegateRemoved: Email<Props> = {
  name: 'affiliate-delegate-removed',
  kind: 'Delegate of an affiliate removed',
  subject: () => 'You are no longer a delegate',
  greets: ({ name }) => name,
  body: ({ organisation }) => (
    <Paragraph>
      The contact of {isolateName(organisation)} has removed you as its delegate. Your credential no
      longer works, and we have deleted your name and address as a delegate. If you have questions,
      ask the organisation.
    </Paragraph>
  ),
}
