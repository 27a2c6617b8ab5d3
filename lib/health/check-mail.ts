import 'server-only'
import { askResendForDomains, trySmtp } from '@/lib/kernel/deliver-mail'
import { env, isDemo } from '@/lib/kernel/env'
import { organisation } from '@/lib/organisation'
import type { HealthFinding } from './finding'

type Resolve = (name: string) => Promise<string[][]>

/** Whether emails leave this machine, and whether the rest of the world is told that they are ours. */
export async function checkMail(resolveTxt: Resolve): Promise<HealthFinding[]> {
  if (env.MAIL_TRANSPORT === 'mailbox')
    return isDemo()
      ? [{ about: 'Mail server', light: 'good', says: 'The demo’s emails stay in its mailbox.' }]
      : [
          {
            about: 'Mail server',
            light: 'act',
            says: 'MAIL_TRANSPORT is not set, so no email leaves.',
            todo: 'Set it to resend or smtp. “.env.example” says what else each needs.',
          },
        ]
  const domain = domainOf(env.MAIL_FROM ?? organisation.mailFrom)
  return [
    env.MAIL_TRANSPORT === 'smtp' ? await smtpFinding() : await resendFinding(domain),
    ...(await dnsFindings(domain, resolveTxt)),
  ]
}

/** "Mandate <hello@group.example>" → "group.example" */
export function domainOf(sender: string): string {
  return /@([^\s>]+)/.exec(sender)?.[1]?.toLowerCase() ?? ''
}

async function smtpFinding(): Promise<HealthFinding> {
  const about = 'Mail server'
  if (!env.SMTP_URL) return { about, light: 'act', says: 'SMTP_URL is not set.' }
  try {
    await trySmtp(env.SMTP_URL)
    return { about, light: 'good', says: 'It answers, and accepts our name and password.' }
  } catch (error) {
    return {
      about,
      light: 'act',
      says: `We cannot sign in to it: ${(error as Error).message.slice(0, 200)}`,
      todo: 'Check SMTP_URL: server, port, name and password. Many hosts block port 25: use 465 (smtps://) or 587.',
    }
  }
}

async function resendFinding(domain: string): Promise<HealthFinding> {
  const about = 'Mail server'
  const asked = await askResendForDomains()
  if ('refused' in asked)
    return asked.maySendOnly
      ? {
          about,
          light: 'good',
          says: 'Resend knows the key, which can only send. Check in its dashboard that our domain is verified.',
        }
      : { about, light: 'act', says: `Resend: ${asked.refused}`, todo: 'Check RESEND_API_KEY.' }
  const ours = asked.domains.find(({ name }) => domain === name || domain.endsWith(`.${name}`))
  if (ours?.status === 'verified')
    return { about, light: 'good', says: `Resend has verified ${ours.name}.` }
  return {
    about,
    light: 'act',
    says: `Resend has not verified ${domain}.`,
    todo: 'Add the domain in Resend’s dashboard, and its records to your DNS.',
  }
}

/** Without these records emails with a way in end among spam, or anybody can write in our name. */
export async function dnsFindings(domain: string, resolveTxt: Resolve): Promise<HealthFinding[]> {
  const read = async (name: string) => {
    try {
      return (await resolveTxt(name)).map((parts) => parts.join(''))
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === 'ENOTFOUND' || code === 'ENODATA') return []
      return undefined
    }
  }
  const silent = (about: string): HealthFinding => ({
    about,
    light: 'look',
    says: 'DNS does not answer from here, so this is not known.',
  })
  const spf = (await read(domain))?.filter((text) => /^v=spf1(\s|$)/i.test(text))
  const dmarc = (await read(`_dmarc.${domain}`))?.find((text) => /^v=DMARC1/i.test(text))
  const asked = await read(`_dmarc.${domain}`)
  return [
    !spf ? silent('SPF') : spfFinding(domain, spf),
    !asked ? silent('DMARC') : dmarcFinding(domain, dmarc),
    await dkimFinding(domain, read, silent),
  ]
}

function spfFinding(domain: string, spf: readonly string[]): HealthFinding {
  const about = 'SPF'
  if (spf.length === 1)
    return { about, light: 'good', says: `${domain} says who may send its emails.` }
  return spf.length === 0
    ? {
        about,
        light: 'act',
        says: `${domain} does not say who may send its emails.`,
        todo: `Add a TXT record to ${domain} that begins with v=spf1. Your email provider gives you the rest of it.`,
      }
    : {
        about,
        light: 'act',
        says: `${domain} has ${spf.length} SPF records, so mail servers ignore them all.`,
        todo: 'Combine them into one.',
      }
}

function dmarcFinding(domain: string, dmarc: string | undefined): HealthFinding {
  const about = 'DMARC'
  if (!dmarc)
    return {
      about,
      light: 'act',
      says: `There is no _dmarc.${domain}.`,
      todo: `Add a TXT record _dmarc.${domain}: v=DMARC1; p=quarantine. Large mail providers refuse letters to many without it.`,
    }
  if (/;\s*p=none/i.test(dmarc))
    return {
      about,
      light: 'look',
      says: 'It asks mail servers to let through what is not from us (p=none).',
      todo: 'When the reports show none of our own emails failing, change it to p=quarantine or p=reject.',
    }
  return { about, light: 'good', says: 'It asks mail servers to stop what is not from us.' }
}

async function dkimFinding(
  domain: string,
  read: (name: string) => Promise<string[] | undefined>,
  silent: (about: string) => HealthFinding,
): Promise<HealthFinding> {
  const about = 'DKIM'
  const selector =
    env.MAIL_DKIM_SELECTOR ?? (env.MAIL_TRANSPORT === 'resend' ? 'resend' : undefined)
  if (!selector)
    return {
      about,
      light: 'look',
      says: 'We do not know where the key that signs our emails is published.',
      todo: 'Ask your email provider for the selector, and set MAIL_DKIM_SELECTOR.',
    }
  const name = `${selector}._domainkey.${domain}`
  const found = await read(name)
  if (!found) return silent(about)
  return found.some((text) => /(^|;)\s*p=[A-Za-z0-9+/]/.test(text))
    ? { about, light: 'good', says: `The key is published at ${name}.` }
    : {
        about,
        light: 'act',
        says: `There is no key at ${name}.`,
        todo: 'Add the record that your email provider gives you.',
      }
}
