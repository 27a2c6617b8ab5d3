import { system } from '@/lib/kernel/actor'
import { isDemo, siteUrl } from '@/lib/kernel/env'
import { openSetUp } from '@/lib/membership/founding/open-set-up'
import { organisation } from '@/lib/organisation'

/** Before the site answers anybody, so that it never shows its ordinary pages to strangers first. */
export async function openSetUpUnlessDemo(): Promise<string | undefined> {
  return isDemo() ? undefined : (await openSetUp(system('start'), {})).code
}

/** The last lines of the start: whoever can read them runs the server, and is who sets it up. */
export function printSetUpCode(code: string) {
  console.log(`
Nobody has founded ${organisation.name} yet. Set the site up in a browser:

  ${siteUrl('/set-up')}
  Code: ${code}

The code works once, in one browser. Starting the site again prints a new one.`)
}
