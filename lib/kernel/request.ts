import 'server-only'
import { env } from './env'

async function incoming(): Promise<Headers | undefined> {
  try {
    const { headers } = await import('next/headers')
    return await headers()
  } catch {
    // A job, a seed or a test: there is no request.
    return undefined
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id that proxy.ts gave to this request; it stands in the log, on error pages and in the audit. Where it did not, it may be anything. */
export async function requestId(): Promise<string | undefined> {
  const id = (await incoming())?.get('x-request-id')
  return id && uuid.test(id) ? id : undefined
}

/** Whether this is a place where nothing is written down about who came. Only where proxy.ts says otherwise may anything be. */
export async function leavesNoTrace(): Promise<boolean> {
  return (await incoming())?.get('x-leaves-no-trace') !== 'no'
}

/** The address a request came from, as far as our own proxies vouch for it. */
export async function remoteAddress(): Promise<string> {
  const chain =
    (await incoming())
      ?.get('x-forwarded-for')
      ?.split(',')
      .map((part) => part.trim()) ?? []
  return chain.at(-Math.max(1, env.TRUSTED_PROXIES ?? 0)) ?? 'unknown'
}

/** Which device this is, in the words of "your devices". */
export async function device(): Promise<string> {
  return deviceFrom((await incoming())?.get('user-agent') ?? '')
}

export function deviceFrom(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : 'a browser'
  const system = /iPhone|iPad/.test(agent)
    ? 'iPhone or iPad'
    : /Android/.test(agent)
      ? 'Android'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS X/.test(agent)
          ? 'Mac'
          : /Linux/.test(agent)
            ? 'Linux'
            : 'an unknown device'
  return `${browser} on ${system}`
}
