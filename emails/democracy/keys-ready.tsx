import type { Email } from '../email'
import { lastMoment } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; by: string; link: string }

/** To the returning officer, when the third key-holder has tested their key. */
export const keysReady: Email<Props> = {
  name: 'keys-ready',
  kind: 'Keys ready, election to publish',
  subject: ({ by, title }) => `Publish by ${lastMoment(by)}: ${title}`,
  greets: ({ name }) => name,
  until: ({ by }) => by,
  body: ({ title, link }) => (
    <>
      <Paragraph>
        {`All three key-holders of “${title}” have made and tested their keys. As soon as candidates can no longer withdraw and the roll is frozen, you can publish the election.`}
      </Paragraph>
      <MailButton href={link}>Go to the election keys</MailButton>
    </>
  ),
}
