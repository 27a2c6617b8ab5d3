import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { refereeName: string; applicantName: string }

export const applicationWithdrawn: Email<Props> = {
  name: 'application-withdrawn',
  kind: 'Reference no longer needed',
  subject: () => 'You no longer need to give a reference',
  greets: ({ refereeName }) => refereeName,
  body: ({ applicantName }) => (
    <>
      <Paragraph>
        {isolateName(applicantName)} has withdrawn the application we asked you to be a referee for.
        You do not need to do anything.
      </Paragraph>
    </>
  ),
}
