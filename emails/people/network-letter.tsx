import type { Email } from '../email'
import { type LetterToMany, StopLink, WrittenLetter } from '../parts/letter-to-many'

/** A letter within a network. Neither its subject nor its foot says which: both are read over shoulders. */
export const networkLetter: Email<LetterToMany> = {
  name: 'network-letter',
  kind: 'Letter within a network',
  subject: ({ subject }) => subject,
  greets: ({ name }) => name,
  oneClick: ({ oneClickLink }) => oneClickLink,
  foot: ({ stopLink }) => (
    <>
      You are getting this letter because you asked for letters like it.
      {stopLink && (
        <>
          {' '}
          <StopLink href={stopLink}>Stop these emails</StopLink>, without signing in.
        </>
      )}
    </>
  ),
  body: (props) => <WrittenLetter {...props} />,
}
