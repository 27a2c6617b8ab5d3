import { markdownToHtml } from '@/lib/kernel/markdown'
import type { Email } from '../email'
import type { EventMail } from '../parts/event'

type Props = EventMail & {
  /** In Markdown, in the words of whoever held it. */
  text: string
}

export const eventFollowUp: Email<Props> = {
  name: 'event-follow-up',
  kind: 'Email after an event',
  subject: ({ title }) => `After ${title}`,
  greets: ({ name }) => name,
  foot: ({ title }) =>
    `You are getting this email because you signed up for ${title}. It is the only one after it.`,
  body: ({ text }) => (
    <div
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text, { headings: 2, prefix: 'event-' }) }}
    />
  ),
}
