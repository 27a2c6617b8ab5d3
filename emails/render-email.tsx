import { render, toPlainText } from '@react-email/render'
import type { Email } from './email'
import { Letter } from './parts/letter'

export type RenderedEmail = {
  subject: string
  html: string
  text: string
  headers?: Record<string, string>
  attachments?: { filename: string; content: string; contentType: string }[]
}

/** An email as it goes out: subject, HTML and a real text part. */
export async function renderEmail<Props>(
  email: Email<Props>,
  props: Props,
): Promise<RenderedEmail> {
  const subject = email.subject(props)
  const html = await render(
    <Letter preview={subject} to={email.greets?.(props)} foot={email.foot?.(props)}>
      {email.body(props)}
    </Letter>,
  )
  const headers = oneClickHeaders(email.oneClick?.(props))
  const calendar = email.calendar?.(props)
  return {
    subject,
    html,
    text: toPlainText(html),
    ...(headers && { headers }),
    ...(calendar && { attachments: [calendarOf(calendar)] }),
  }
}

/** Its name says nothing, as those of all files we hand out. */
function calendarOf(content: string) {
  return { filename: 'meeting.ics', content, contentType: 'text/calendar; charset=utf-8' }
}

/** Mail programs show their own button, and send this very word to the address: no page is opened, nobody signs in. */
function oneClickHeaders(link: string | undefined) {
  if (!link) return undefined
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
