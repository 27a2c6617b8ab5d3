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
      `Sign in with one click as anybody at ${site}/demo:`,
      ...cast.map(({ name, role, email }) => `  ${name.padEnd(width)}  ${role} (${email})`),
      '',
      `Every mail that was sent: ${site}/demo/mailbox`,
      `Stripe, and its clock:    ${stripe}/_control`,
      'Ctrl-C stops everything. The next start keeps what you did; "npm run demo -- --reset" starts over.',
      '',
    ].join('\n'),
  )
}
