import 'server-only'
import { type Band, type Interval, intervals, organisation, paidBands } from '@/lib/organisation'
import { ownAmountCap, priceOf, productOf } from '../bands'
import { askStripe, isMissing, isThereAlready } from '../stripe'

/**
 * Our bands as Stripe knows them: one product a band with an id of ours, one price for each interval found by its lookup
 * key. Where members name their own amount, there is a product only.
 */
/** What a checkout charges: a known price, or the amount that a member named. */
export async function lineFor(band: Band, interval: Interval, amountPence: number) {
  if (ownAmountCap(band) === undefined) {
    const price = (await knownPrice(band, interval)) ?? (await made(band, interval))
    return { price, quantity: 1 }
  }
  await askStripe((stripe) => stripe.products.retrieve(productOf(band))).catch((error) => {
    if (!isMissing(error)) throw error
    return ensurePrices()
  })
  const price = { currency: 'gbp', product: productOf(band), unit_amount: amountPence }
  return { price_data: { ...price, recurring: { interval } }, quantity: 1 }
}

async function made(band: Band, interval: Interval): Promise<string> {
  await ensurePrices()
  const price = await knownPrice(band, interval)
  if (!price) throw new Error(`Stripe has no price for ${lookupKey(band, interval)}`)
  return price
}

const lookupKey = (band: Band, interval: Interval) => `${band}_${interval}`

async function knownPrice(band: Band, interval: Interval): Promise<string | undefined> {
  const { data } = await askStripe((stripe) =>
    stripe.prices.list({ lookup_keys: [lookupKey(band, interval)], active: true }),
  )
  return data.find((price) => price.unit_amount === priceOf(band, interval))?.id
}

/** Makes what is missing at Stripe. Done twice, or by two at once, it is the same as once. */
export async function ensurePrices() {
  for (const band of paidBands) {
    const name = `${organisation.shortName} membership: ${organisation.bands[band].name}`
    await askStripe((stripe) => stripe.products.create({ id: productOf(band), name })).catch(
      (error) => {
        if (!isThereAlready(error)) throw error
      },
    )
    if (ownAmountCap(band) !== undefined) continue
    for (const interval of intervals) await ensurePrice(band, interval)
  }
}

async function ensurePrice(band: Band, interval: Interval) {
  if (await knownPrice(band, interval)) return
  const key = lookupKey(band, interval)
  const amount = priceOf(band, interval)
  await askStripe((stripe) =>
    stripe.prices.create(
      {
        currency: 'gbp',
        product: productOf(band),
        unit_amount: amount,
        recurring: { interval },
        lookup_key: key,
        transfer_lookup_key: true,
      },
      { idempotencyKey: `price/${key}/${amount}` },
    ),
  )
}
