import 'server-only'
import { siteUrl } from './env'

const secure = () => siteUrl().startsWith('https:')

/** What a cookie of ours is called: bound to our host, wherever there is https to hold the browser to it. */
export function cookieNamed(name: string): string {
  return secure() ? `__Host-${name}` : name
}

/** How our cookies are set. One of a __Host- name is only taken away by one with the same attributes. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: secure() } as const
}
