import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { clearable, mergeMetadata, metadata, text } from '../kernel/parameters'
import { missing } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { attach } from '../money/attach'
import { deleteCustomer } from '../money/delete-customer'
import { emit } from '../webhooks/emit'
import { demandMethod } from './payment-methods'
import { demandTestClock } from './test-clocks'

/** Somebody who pays, or may. */
export type Customer = ReturnType<typeof newCustomer>

const details = {
  email: clearable,
  name: clearable,
  phone: clearable,
  description: clearable,
  metadata,
}
const settings = z.strictObject({ default_payment_method: clearable }).partial()
const createShape = z
  .strictObject({ ...details, invoice_settings: settings, payment_method: text, test_clock: text })
  .partial()
const updateShape = z
  .strictObject({
    ...details,
    invoice_settings: settings,
  })
  .partial()

export function newCustomer(world: World, given: z.infer<typeof createShape>) {
  return {
    id: newId('cus_', 14),
    object: 'customer' as const,
    address: null,
    balance: 0,
    created: world.clock.now(),
    currency: null as string | null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: given.description ?? null,
    discount: null,
    email: given.email ?? null,
    invoice_prefix: newId('', 8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null as string | null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: mergeMetadata({}, given.metadata),
    name: given.name ?? null,
    next_invoice_sequence: 1,
    phone: given.phone ?? null,
    preferred_locales: [] as string[],
    shipping: null,
    tax_exempt: 'none',
    test_clock: (given.test_clock ?? null) as string | null,
    $hidden: { deleted: false },
  }
}

/** A customer who can still be charged; a deleted one answers as if never there. */
export function demandCustomer(world: World, id: string, param?: string): Customer {
  const customer = demand(world, 'customer', id, param)
  if (customer.$hidden.deleted) throw missing('customer', id, param)
  return customer
}

export function saveNewCustomer(world: World, given: z.infer<typeof createShape>): Customer {
  if (given.test_clock) {
    const { frozen_time } = demandTestClock(world, given.test_clock)
    return world.clock.within(frozen_time, () => create(world, given))
  }
  return create(world, given)
}

function create(world: World, given: z.infer<typeof createShape>): Customer {
  const customer = newCustomer(world, given)
  const { email, name } = customer
  const wanted = given.payment_method
  const method = wanted && demandMethod(world, wanted, { email, name }, 'payment_method')
  const asked = given.invoice_settings?.default_payment_method
  if (asked && asked !== wanted)
    throw missing('payment_method', asked, 'invoice_settings[default_payment_method]')
  emit(world, 'customer.created', world.store.save(customer))
  if (!method) return customer
  attach(world, method, customer.id)
  if (asked) customer.invoice_settings.default_payment_method = method.id
  return world.store.save(customer)
}

function update(world: World, given: z.infer<typeof updateShape>, id: string) {
  const customer = demandCustomer(world, id)
  const method = given.invoice_settings?.default_payment_method
  if (method && demand(world, 'payment_method', method).customer !== id)
    throw missing('payment_method', method, 'invoice_settings[default_payment_method]')
  const { email, name, phone, description } = customer
  const before = { email, name, phone, description }
  if (given.email !== undefined) customer.email = given.email
  if (given.name !== undefined) customer.name = given.name
  if (given.phone !== undefined) customer.phone = given.phone
  if (given.description !== undefined) customer.description = given.description
  if (method !== undefined) customer.invoice_settings.default_payment_method = method
  customer.metadata = mergeMetadata(customer.metadata, given.metadata)
  world.store.save(customer)
  emit(world, 'customer.updated', customer, before)
  return customer
}

const deleted = (id: string) => ({ id, object: 'customer' as const, deleted: true as const })

export const customerRoutes = [
  route('POST', '/v1/customers', createShape, saveNewCustomer),
  route('GET', '/v1/customers', paged({ email: text, test_clock: text }), (world, given) => {
    const wanted = world.store
      .where('customer', { email: given.email, test_clock: given.test_clock })
      .filter((customer) => !customer.$hidden.deleted)
      .filter((customer) => given.test_clock || !customer.test_clock)
    return listed('/v1/customers', wanted, given)
  }),
  route('GET', '/v1/customers/:id', z.strictObject({}), (world, _given, id) => {
    const customer = demand(world, 'customer', id)
    return customer.$hidden.deleted ? deleted(id) : customer
  }),
  route('POST', '/v1/customers/:id', updateShape, update),
  route('DELETE', '/v1/customers/:id', z.strictObject({}), (world, _given, id) => {
    const customer = demandCustomer(world, id)
    deleteCustomer(world, customer)
    return deleted(id)
  }),
]
