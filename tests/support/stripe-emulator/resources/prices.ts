import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { clearable, flag, listOf, mergeMetadata, metadata, text, whole } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { emit } from '../webhooks/emit'

/** What a product costs, once in how long. Amounts never change; a new amount is a new price. */
export type Price = ReturnType<typeof newPrice>

const recurring = z.strictObject({
  interval: z.enum(['day', 'week', 'month', 'year']),
  interval_count: whole.optional(),
})
export const currency = z.string().regex(/^[a-z]{3}$/i)
/** A price made on the spot, inside a checkout or a change of subscription. */
export const inlinePrice = z.strictObject({
  currency,
  product: text,
  unit_amount: whole,
  recurring,
})

const createShape = z
  .strictObject({
    active: flag,
    lookup_key: text,
    nickname: text,
    metadata,
    transfer_lookup_key: flag,
  })
  .partial()
  .extend({ currency, product: text, unit_amount: whole, recurring: recurring.optional() })
const updateShape = z
  .strictObject({
    active: flag,
    lookup_key: clearable,
    nickname: clearable,
    metadata,
    transfer_lookup_key: flag,
  })
  .partial()

export function newPrice(world: World, given: z.infer<typeof createShape>, inline = false) {
  demand(world, 'product', given.product, 'product')
  if (given.unit_amount < 0)
    throw invalid('Invalid non-negative integer', 'unit_amount', 'parameter_invalid_integer')
  return {
    id: newId('price_1', 23),
    object: 'price' as const,
    active: given.active ?? !inline,
    billing_scheme: 'per_unit',
    created: world.clock.now(),
    currency: given.currency.toLowerCase(),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: given.lookup_key ?? null,
    metadata: mergeMetadata({}, given.metadata),
    nickname: given.nickname ?? null,
    product: given.product,
    recurring: given.recurring
      ? {
          interval: given.recurring.interval,
          interval_count: given.recurring.interval_count ?? 1,
          meter: null,
          trial_period_days: null,
          usage_type: 'licensed',
        }
      : null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: given.recurring ? 'recurring' : 'one_time',
    unit_amount: given.unit_amount,
    unit_amount_decimal: String(given.unit_amount),
    $hidden: { inline },
  }
}

function claimLookupKey(
  world: World,
  key: string | null | undefined,
  transfer: boolean | undefined,
) {
  const holder = key ? world.store.where('price', { lookup_key: key })[0] : undefined
  if (!holder) return
  if (!transfer)
    throw invalid(
      `A price (\`${holder.id}\`) already uses that lookup key. Pass transfer_lookup_key to move it.`,
      'lookup_key',
      'resource_already_exists',
    )
  world.store.save(Object.assign(holder, { lookup_key: null }))
}

function create(world: World, given: z.infer<typeof createShape>) {
  const price = newPrice(world, given)
  claimLookupKey(world, given.lookup_key, given.transfer_lookup_key)
  emit(world, 'price.created', world.store.save(price))
  return price
}

function update(world: World, given: z.infer<typeof updateShape>, id: string) {
  const price = demand(world, 'price', id)
  if (given.lookup_key !== price.lookup_key)
    claimLookupKey(world, given.lookup_key, given.transfer_lookup_key)
  if (given.active !== undefined) price.active = given.active
  if (given.lookup_key !== undefined) price.lookup_key = given.lookup_key
  if (given.nickname !== undefined) price.nickname = given.nickname
  price.metadata = mergeMetadata(price.metadata, given.metadata)
  emit(world, 'price.updated', world.store.save(price), {})
  return price
}

const filters = { active: flag, currency, lookup_keys: listOf(text), product: text }

export const priceRoutes = [
  route('POST', '/v1/prices', createShape, create),
  route('GET', '/v1/prices', paged(filters), (world, given) => {
    const wanted = world.store
      .where('price', { product: given.product })
      .filter((price) => !price.$hidden.inline)
      .filter((price) => given.active === undefined || price.active === given.active)
      .filter((price) => !given.currency || price.currency === given.currency)
      .filter((price) => !given.lookup_keys || given.lookup_keys.includes(price.lookup_key ?? ''))
    return listed('/v1/prices', wanted, given)
  }),
  route('GET', '/v1/prices/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'price', id),
  ),
  route('POST', '/v1/prices/:id', updateShape, update),
]
