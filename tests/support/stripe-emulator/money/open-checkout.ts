import { newId } from '../kernel/ids'
import { invalid } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import type { CheckoutRequest } from '../resources/checkout-request'
import {
  type CheckoutLine,
  type CheckoutSession,
  newCheckoutSession,
} from '../resources/checkout-sessions'
import { demandCustomer } from '../resources/customers'
import { newPrice } from '../resources/prices'
import { checkTrialEnd } from './trial'

/** Stripe takes no charge below 30p. */
const LEAST_AMOUNT = 30

export function saveNewCheckout(world: World, given: CheckoutRequest): CheckoutSession {
  if (given.mode !== 'subscription')
    throw invalid('The emulator knows only checkouts of mode `subscription`.', 'mode')
  if (given.customer && given.customer_email)
    throw invalid(
      'You may only specify one of these parameters: customer, customer_email.',
      'customer_email',
    )
  if (given.customer) demandCustomer(world, given.customer, 'customer')
  if (given.customer_email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given.customer_email))
    throw invalid(
      `Invalid email address: ${given.customer_email}`,
      'customer_email',
      'email_invalid',
    )
  checkAddress(given.success_url, 'success_url')
  if (given.cancel_url) checkAddress(given.cancel_url, 'cancel_url')
  checkExpiry(world, given.expires_at)
  checkTrial(world, given.subscription_data?.trial_end)
  const lines = linesOf(world, given)
  const session = newCheckoutSession(world, given, lines)
  const nothingToday = session.amount_total === 0 && session.$hidden.trial_end !== null
  if (session.amount_total < LEAST_AMOUNT && !nothingToday)
    throw invalid(
      "The Checkout Session's total amount due must add up to at least £0.30 gbp",
      undefined,
      'amount_too_small',
    )
  for (const { price } of lines) if (price.$hidden.inline) world.store.save(price)
  return world.store.save(session)
}

function checkAddress(address: string, param: string): void {
  const parsed = URL.canParse(address.replaceAll(/[{}]/g, '')) ? new URL(address) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol))
    throw invalid('Not a valid URL', param, 'url_invalid')
}

function checkExpiry(world: World, expiresAt: number | undefined): void {
  if (expiresAt === undefined) return
  const away = expiresAt - world.clock.now()
  if (away < 30 * 60 - 60 || away > 24 * 3600 + 60)
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      'expires_at',
    )
}

/** Who pays on the page has to have the time to come to it. */
const TWO_DAYS = 2 * 86_400

function checkTrial(world: World, trialEnd: number | undefined): void {
  checkTrialEnd(world, trialEnd)
  if (trialEnd !== undefined && trialEnd - world.clock.now() < TWO_DAYS)
    throw invalid(
      'The `trial_end` date has to be at least 2 days in the future.',
      'subscription_data[trial_end]',
    )
}

function linesOf(world: World, given: CheckoutRequest): CheckoutLine[] {
  const wanted = given.line_items ?? []
  if (wanted.length === 0)
    throw invalid('Missing required param: line_items.', 'line_items', 'parameter_missing')
  const lines = wanted.map((line, index) => {
    const param = `line_items[${index}]`
    if (Boolean(line.price) === Boolean(line.price_data))
      throw invalid(`Exactly one of ${param}[price] and ${param}[price_data] is needed.`, param)
    if (line.quantity === undefined || line.quantity < 1)
      throw invalid(`Quantity is required. Add \`quantity\` to \`${param}\``, param)
    const price = line.price_data
      ? newPrice(world, line.price_data, true)
      : demand(world, 'price', line.price!, `${param}[price]`)
    if (!price.active && !price.$hidden.inline)
      throw invalid(
        'The price specified is inactive. This field only accepts active prices.',
        `${param}[price]`,
      )
    return { id: newId('li_1', 23), price, quantity: line.quantity }
  })
  const recurring = lines.filter(({ price }) => price.recurring)
  if (recurring.length === 0)
    throw invalid(
      'You must provide at least one recurring price in `subscription` mode.',
      'line_items',
    )
  const rhythms = new Set(recurring.map(({ price }) => JSON.stringify(price.recurring)))
  const currencies = new Set(lines.map(({ price }) => price.currency))
  if (rhythms.size > 1 || currencies.size > 1)
    throw invalid(
      'Checkout does not support multiple prices with different billing intervals.',
      'line_items',
    )
  return lines
}
