import { markdownToHtml } from '@/lib/kernel/markdown'
import type { Email } from '../email'
import { StopLink } from '../parts/letter-to-many'

type Props = {
  subject: string
  /** In Markdown, in the words of the officers. */
  text: string
  title: string
  stopLink: string
  oneClickLink: string
}

export const newsOfStatement: Email<Props> = {
  name: 'statement-news',
  kind: 'News of a joint statement',
  subject: ({ subject }) => subject,
  oneClick: ({ oneClickLink }) => oneClickLink,
  foot: ({ title, stopLink }) => (
    <>
      You are getting this email because you signed “{title}” and asked for news of it.{' '}
      <StopLink href={stopLink}>Stop these emails</StopLink>, without signing in.
    </>
  ),
  body: ({ text }) => (
    <div
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text, { headings: 2, prefix: 'news-' }) }}
    />
  ),
}
