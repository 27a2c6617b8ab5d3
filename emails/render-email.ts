import { render, toPlainText } from '@react-email/render'
import { createElement } from 'react'
import type { MessageName, Messages } from '@/lib/kernel/mail-messages'
import { emails } from './index'

export type WrittenMail = { subject: string; html: string; text: string }

/** A message as it goes out: subject, HTML and a real text part. */
export async function writeMail<Name extends MessageName>(
  name: Name,
  props: Messages[Name],
): Promise<WrittenMail> {
  const { subject, Template } = emails[name]
  const html = await render(createElement(Template, props))
  return { subject: subject(props), html, text: toPlainText(html) }
}
