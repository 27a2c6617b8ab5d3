import { render, toPlainText } from '@react-email/render'
import type { Email } from './email'
import { Letter } from './parts/letter'

export type RenderedEmail = { subject: string; html: string; text: string }

/** An email as it goes out: subject, HTML and a real text part. */
export async function renderEmail<Props>(
  email: Email<Props>,
  props: Props,
): Promise<RenderedEmail> {
  const subject = email.subject(props)
  const html = await render(
    <Letter preview={subject} to={email.greets?.(props)}>
      {email.body(props)}
    </Letter>,
  )
  return { subject, html, text: toPlainText(html) }
}
