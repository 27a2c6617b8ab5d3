import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { refereeName: string; applicantName: string }

export const applicationWithdrawn: Email<Props> = {
  name: 'application-withdrawn',
  subject: () => 'No reference needed any more',
  greets: ({ refereeName }) => refereeName,
  body: ({ applicantName }) => (
    <>
      <Paragraph>
        {applicantName} has withdrawn the application for which we asked you to be a referee. You
        need do nothing.
      </Paragraph>
    </>
  ),
}
