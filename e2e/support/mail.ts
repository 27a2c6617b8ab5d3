import { expect } from '@playwright/test'

export type Mail = { message: string; subject: string; text: string; html: string; links: string[] }

/** Every mail to an address, newest first, as the demo's mailbox hands them out. */
export async function mailsTo(email: string, message?: string): Promise<Mail[]> {
  const answer = await fetch(
    `${process.env.E2E_SITE}/demo/mailbox.json?${new URLSearchParams({ to: email })}`,
  )
  const mails: Mail[] = await answer.json()
  return mails.filter((mail) => !message || mail.message === message)
}

/** The newest mail of that kind. Somebody who gets many is told which one: what it is about stands in its text. */
export async function mailTo(email: string, message: string, about = ''): Promise<Mail> {
  let found: Mail | undefined
  const look = async () => {
    found = (await mailsTo(email, message)).find(({ text }) => text.includes(about))
    return found !== undefined
  }
  await expect
    .poll(look, { message: `a mail "${message}" to ${email}`, timeout: 60_000 })
    .toBe(true)
  return found!
}

/** The link that a mail is about, here: the demo's story may have been told on another port. */
export function linkIn(mail: Mail, path: RegExp): string {
  const site = new URL(process.env.E2E_SITE!)
  const link = mail.links
    .map((one) => new URL(one))
    .find(({ hostname, pathname }) => hostname === site.hostname && path.test(pathname))
  if (!link) throw new Error(`No link to ${path} in the mail "${mail.subject}": ${mail.links}`)
  link.port = site.port
  return link.href
}

export function codeIn(mail: Mail): string {
  const code = /\b\d{6}\b/.exec(mail.text)?.[0]
  if (!code) throw new Error(`No code in the mail "${mail.subject}".`)
  return code
}
