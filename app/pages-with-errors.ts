import 'server-only'
import { headers } from 'next/headers'

/** Requests that a form was sent with and came back from. A request is known by its headers, and forgotten with them. */
const sentBack = new WeakSet<object>()

/** The page that is rendered for this request shows what was wrong with its form. */
export async function markPageWithErrors(): Promise<void> {
  sentBack.add(await headers())
}

/**
 * Without JavaScript nothing changes a title after the page has come, so it has to come with "Error:" in it. A file that
 * was refused comes back in the address, as proxy.ts sees.
 */
export async function isPageWithErrors(): Promise<boolean> {
  const request = await headers()
  return sentBack.has(request) || request.get('x-file-refused') === 'yes'
}
