import 'server-only'
import { cookies } from 'next/headers'
import { cookieNamed, cookieOptions } from '@/lib/kernel/cookies'
import { type Band, bands } from '@/lib/organisation'

/** The band whose price somebody pressed, until they choose what to pay or close their browser. It decides nothing. */
const cookie = () => cookieNamed('mandate-band')

export async function rememberBand(band: Band): Promise<void> {
  const jar = await cookies()
  jar.set(cookie(), band, cookieOptions())
}

export async function bandInMind(): Promise<Band | undefined> {
  const kept = (await cookies()).get(cookie())?.value
  return bands.find((band) => band === kept)
}

export async function forgetBand(): Promise<void> {
  const jar = await cookies()
  if (jar.get(cookie())) jar.set(cookie(), '', { ...cookieOptions(), maxAge: 0 })
}
