import { env } from '@/lib/kernel/env'

/** The hands of people who pay, and of whoever winds Stripe's clock: the emulator's pages and controls over HTTP. */
async function control(act: string, body: object) {
  const answer = await fetch(`${env.STRIPE_EMULATOR_URL}/_control/${act}.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`Stripe's controls refused ${act}: ${await answer.text()}`)
}

/** While the story is told nobody listens to webhooks; the books are brought up to date by asking. */
export async function beginStripe(at: Date) {
  await control('begin', { at: at.toISOString() })
  await control('webhook', { url: '' })
}

export async function endStripe() {
  await control('webhook', { url: `http://127.0.0.1:${env.PORT}/api/stripe/webhook` })
}

export async function advanceStripeTo(to: Date) {
  await control('advance', { to: to.toISOString() })
}

export const cards = {
  good: '4242 4242 4242 4242',
  failsLater: '4000 0000 0000 0341',
}

/** Fills in the payment page, as somebody with a card or a bank account would. */
export async function payAtStripe(
  page: string,
  name: string,
  means: { card: string } | 'direct debit',
) {
  const fields: Record<string, string> =
    means === 'direct debit'
      ? { method: 'bacs_debit', sort_code: '10-88-00', account_number: '00012345', name }
      : { method: 'card', number: means.card, expiry: '12/60', cvc: '123', name }
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@post.example`
  const answer = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...fields, email }),
  })
  if (answer.status !== 303) throw new Error(`${name} could not pay: ${answer.status}`)
}
