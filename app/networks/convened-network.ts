import 'server-only'
import { notFound } from 'next/navigation'
import { networks } from '@/lib/organisation'
import { convenesNow } from '@/lib/people/networks/convenors/read'
import { viewer } from '@/lib/people/sign-in/viewer'

/** The network of an address, for those who convene it now. Whoever does not is told that there is no such page. */
export async function convenedNetwork(asked: string) {
  const network = networks.find((one) => one === asked)
  if (!network) notFound()
  return (await convenesNow(await viewer(), network)) ? network : undefined
}
