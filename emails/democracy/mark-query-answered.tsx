import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; upheld: boolean; answer: string; link: string }

export const markQueryAnswered: Email<Props> = {
  name: 'mark-query-answered',
  kind: 'Answer to a query about the register',
  subject: ({ title }) => `Your query about the register was answered: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, upheld, answer, link }) => (
    <>
      <Paragraph>
        You queried your mark in the register of <strong>{title}</strong>.{' '}
        {upheld
          ? 'The mark was found to be wrong. This is counted on the result page.'
          : 'The mark was found to be right.'}
      </Paragraph>
      <Paragraph>{answer}</Paragraph>
      <MailButton href={link}>See the register</MailButton>
    </>
  ),
}
