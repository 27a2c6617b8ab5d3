/**
 * An email address as the standards have it (RFC 5322, 6531), not as most people's look: `ann&bob@`, `o'hara/office@` and `zoë@` are
 * addresses that post arrives at. Left out is what nobody types: quotation marks, comments, numbers in the place of a domain.
 * Pure, for browser and server.
 */
const sign = String.raw`[\p{L}\p{M}\p{N}!#$%&'*+/=?^_\x60{|}~-]`
const before = new RegExp(String.raw`^${sign}+(\.${sign}+)*$`, 'u')
const typedDomain = /^[\p{L}\p{M}\p{N}.-]+$/u
const domain =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

const most = { whole: 254, before: 64 }

export type EmailProblem = 'form' | 'too-long' | 'too-long-before'

/** The address in the one way we write it, so that the same mailbox is the same text; or what is wrong with it. */
export function readEmailAddress(typed: string): { email: string } | { problem: EmailProblem } {
  const whole = typed.trim().normalize('NFC').toLowerCase()
  if (bytes(whole) > most.whole) return { problem: 'too-long' }
  const at = whole.lastIndexOf('@')
  const [mailbox, host] = [whole.slice(0, at), asciiDomain(whole.slice(at + 1))]
  if (at < 1 || !host || !before.test(mailbox)) return { problem: 'form' }
  if (bytes(mailbox) > most.before) return { problem: 'too-long-before' }
  const email = `${mailbox}@${host}`
  return bytes(email) > most.whole ? { problem: 'too-long' } : { email }
}

export function emailAddressIn(typed: string): string | undefined {
  const read = readEmailAddress(typed)
  return 'email' in read ? read.email : undefined
}

/**
 * The mailbox that an address leads to, as far as anybody can see: what stands behind a plus sign its reader has made up, and Gmail reads no dots. For knowing a
 * reader again, never for writing to them.
 */
export function mailboxBehind(email: string): string {
  const at = email.lastIndexOf('@')
  const [name, host] = [email.slice(0, at), email.slice(at + 1)]
  const plain = name.replace(/(?<=.)\+.*$/, '')
  const isGmail = host === 'gmail.com' || host === 'googlemail.com'
  return isGmail ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${host}`
}

/** "müller.example" as the network knows it. */
function asciiDomain(typed: string): string | undefined {
  if (domain.test(typed)) return typed
  if (!typedDomain.test(typed) || !URL.canParse(`http://${typed}`)) return undefined
  const { hostname } = new URL(`http://${typed}`)
  return domain.test(hostname) ? hostname : undefined
}

function bytes(text: string) {
  return new TextEncoder().encode(text).length
}
