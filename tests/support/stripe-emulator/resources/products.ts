import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { clearable, flag, listOf, mergeMetadata, metadata, text } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { emit } from '../webhooks/emit'

/** What is sold: for us one product a band. */
export type Product = ReturnType<typeof newProduct>

const createShape = z
  .strictObject({ id: text, active: flag, description: clearable, metadata })
  .partial()
  .extend({ name: text })
const updateShape = z
  .strictObject({ name: text, active: flag, description: clearable, metadata })
  .partial()

export function newProduct(world: World, given: z.infer<typeof createShape>) {
  return {
    id: given.id ?? newId('prod_', 14),
    object: 'product' as const,
    active: given.active ?? true,
    created: world.clock.now(),
    default_price: null,
    description: given.description ?? null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: mergeMetadata({}, given.metadata),
    name: given.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: world.clock.now(),
    url: null,
  }
}

function create(world: World, given: z.infer<typeof createShape>) {
  if (world.store.get('product', given.id))
    throw invalid(`Product already exists: ${given.id}`, 'id', 'resource_already_exists')
  const product = world.store.save(newProduct(world, given))
  emit(world, 'product.created', product)
  return product
}

function update(world: World, given: z.infer<typeof updateShape>, id: string) {
  const product = demand(world, 'product', id)
  const { name, active, description } = product
  Object.assign(product, {
    name: given.name ?? name,
    active: given.active ?? active,
    description: given.description === undefined ? description : given.description,
    metadata: mergeMetadata(product.metadata, given.metadata),
    updated: world.clock.now(),
  })
  world.store.save(product)
  emit(world, 'product.updated', product, { name, active, description })
  return product
}

export const productRoutes = [
  route('POST', '/v1/products', createShape, create),
  route('GET', '/v1/products', paged({ active: flag, ids: listOf(text) }), (world, given) => {
    const wanted = world.store
      .all('product')
      .filter((product) => given.active === undefined || product.active === given.active)
      .filter((product) => !given.ids || given.ids.includes(product.id))
    return listed('/v1/products', wanted, given)
  }),
  route('GET', '/v1/products/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'product', id),
  ),
  route('POST', '/v1/products/:id', updateShape, update),
]
