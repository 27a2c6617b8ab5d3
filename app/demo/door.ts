import 'server-only'
import { isIP } from 'node:net'
import { headers } from 'next/headers'
import { isDemoOpen } from '@/lib/demo/demo-database'
import { siteUrl } from '@/lib/kernel/env'

/**
 * The demo lets anybody in as anybody, so its doors open on this machine or at the address it was given, and nowhere else: a
 * page of another site that has its own name lead here (DNS rebinding) asks under that name, or says where it comes from.
 * What acts has to say that it comes from a page of ours.
 */
export async function isDoorOpen({ acts = false } = {}): Promise<boolean> {
  const incoming = await headers()
  const host = incoming.get('host') ?? ''
  const origin = incoming.get('origin')
  const from = origin === null ? undefined : (hostOf(origin) ?? '')
  // Where an act leads, Next asks for itself: under its own name and number, with the origin of who acted.
  const here = from !== undefined && isOurs(from) && portOf(from) === portOf(host)
  const fromOurPage = acts ? from === host.toLowerCase() : from === undefined || here
  return isOurs(host) && fromOurPage && (await isDemoOpen())
}

function isOurs(host: string) {
  const name = URL.parse(`http://${host}`)?.hostname ?? ''
  const isNumber = isIP(name.replace(/^\[|\]$/g, '')) > 0
  return isNumber || name === 'localhost' || host.toLowerCase() === new URL(siteUrl()).host
}

function portOf(host: string) {
  return URL.parse(`http://${host}`)?.port
}

function hostOf(origin: string) {
  return URL.parse(origin)?.host
}
