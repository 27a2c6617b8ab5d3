import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** Whether each % in it is the beginning of a character. */
export function canBeDecoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/**
 * Next mends what is behind the question mark before any code of ours sees it. So a request whose address cannot be read is sent,
 * as it comes in, to an address that proxy.ts refuses.
 */
export function refuseUnreadableQueries() {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (!canBeDecoded(request.url ?? '')) request.url = '/%'
  })
}
