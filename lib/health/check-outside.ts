import 'server-only'
import { connect } from 'node:tls'
import { wallClock } from '@/lib/kernel/clock'
import { env, isDemo, siteUrl } from '@/lib/kernel/env'
import type { HealthFinding } from './finding'

const patience = () => AbortSignal.timeout(10_000)

/** The site as the world sees it, through everything that stands in front of it. */
export async function checkOutside(): Promise<HealthFinding[]> {
  const url = siteUrl('/api/health')
  const findings = [await addressFinding(url)]
  if (findings[0]!.light !== 'good') return findings
  findings.push(await uploadFinding())
  const { protocol, hostname, port } = new URL(url)
  if (protocol === 'https:') findings.push(await certificateFinding(hostname, Number(port) || 443))
  return findings
}

type Seen = { host?: string; protocol?: string; hops?: number }

async function addressFinding(url: string): Promise<HealthFinding> {
  const about = 'Address'
  try {
    const headers = env.HEALTH_TOKEN ? { authorization: `Bearer ${env.HEALTH_TOKEN}` } : undefined
    const answer = await fetch(url, { headers, signal: patience() })
    const health = (await answer.json()) as { status?: string; seen?: Seen }
    if (!health.status) throw new Error('something else answers there')
    return health.seen
      ? proxyFinding(health.seen)
      : { about, light: 'good', says: `${url} answers.` }
  } catch (error) {
    return {
      about,
      light: isDemo() ? 'look' : 'act',
      says: `${url} does not lead to this site: ${(error as Error).message.slice(0, 120)}`,
      todo: 'If the site is not running, start it. If it is, check SITE_URL, DNS and the proxy in front.',
    }
  }
}

/** What reaches the site has to say by which name, how, and from where it was asked, or cookies, links and limits go wrong. */
export function proxyFinding({ host, protocol, hops = 0 }: Seen): HealthFinding {
  const about = 'Proxy'
  const wanted = new URL(siteUrl())
  const proxies = env.TRUSTED_PROXIES ?? 0
  const wrong =
    host !== wanted.host
      ? `the host ${host} instead of ${wanted.host}. Let the proxy pass on Host`
      : `${protocol}:` !== wanted.protocol
        ? `${protocol} instead of ${wanted.protocol.replace(':', '')}. Let the proxy set X-Forwarded-Proto`
        : hops !== Math.max(1, proxies)
          ? `${hops} addresses in X-Forwarded-For, where TRUSTED_PROXIES says ${proxies}. Let each proxy add the address that it was called from, and count the proxies`
          : undefined
  return wrong
    ? { about, light: 'act', says: `Requests reach the site with ${wrong}.` }
    : { about, light: 'good', says: 'The proxy passes on what the site needs.' }
}

/** Papers, lists and receipts are files of up to 12 MB. */
async function uploadFinding(): Promise<HealthFinding> {
  const about = 'Large files'
  try {
    const answer = await fetch(siteUrl('/api/health/live'), {
      method: 'POST',
      body: new Uint8Array(13 * 1024 * 1024),
      signal: patience(),
    })
    if (answer.status !== 413)
      return { about, light: 'good', says: 'The proxy lets files of 13 MB through.' }
  } catch {
    // A proxy that refuses large bodies may hang up in the middle of one.
  }
  return {
    about,
    light: 'act',
    says: 'The proxy refuses files of 13 MB.',
    todo: 'nginx: client_max_body_size 13m.',
  }
}

function certificateFinding(host: string, port: number): Promise<HealthFinding> {
  const about = 'Certificate'
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, timeout: 10_000 }, () => {
      const { valid_to: until } = socket.getPeerCertificate()
      socket.destroy()
      const days = Math.floor((new Date(until).getTime() - wallClock().getTime()) / 86_400_000)
      const says = `It is good for ${days} more days.`
      resolve(
        days < 14
          ? {
              about,
              light: days < 4 ? 'act' : 'look',
              says,
              todo: 'Find out why it is not renewed automatically.',
            }
          : { about, light: 'good', says },
      )
    })
    const fail = () => {
      socket.destroy()
      resolve({
        about,
        light: 'act',
        says: 'The certificate is not one that browsers trust, or it has run out.',
      })
    }
    socket.on('error', fail)
    socket.on('timeout', fail)
  })
}
