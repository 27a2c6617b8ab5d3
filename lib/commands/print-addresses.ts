import { fetchCast } from './fetch-cast'

/** Says where the demo is and who one can be in it. */
export async function printAddresses(site: string, stripe: string) {
  const cast = await fetchCast(site)
  const width = Math.max(...cast.map(({ name }) => name.length))
  console.log(
    [
      '',
      `READY ${site}`,
      '',
      `Sign in as anyone with one click at ${site}/demo:`,
      ...cast.map(({ name, role, email }) => `  ${name.padEnd(width)}  ${role} (${email})`),
      '',
      `Every email that was sent: ${site}/demo/mailbox`,
      `Stripe, and its clock:    ${stripe}/_control`,
      'Ctrl-C stops everything. What you did is kept for the next start; "npm run demo -- --reset" starts over.',
      '',
    ].join('\n'),
  )
}
