import type { Answer, PageRequest } from '../kernel/server'
import type { World } from '../kernel/world'
import { timeOf } from '../money/test-clock-of'
import { answerCheckout } from './checkout'
import { answerInvoice } from './invoice'
import { answerAsset, notFound } from './layout'
import { answerPortal } from './portal'

/** The pages that payers see; at Stripe they live on its own hosts. */
export function answerHosted(world: World, asked: PageRequest): Answer {
  const [, , second, third] = asked.path.split('/')
  const [session] = world.store.where('billing_portal.session', { key: third ?? '' })
  const time = timeOf(world, [second, third, session?.customer])
  return time === undefined
    ? show(world, asked)
    : world.clock.within(time, () => show(world, asked))
}

function show(world: World, asked: PageRequest): Answer {
  const [, first, second, third, fourth] = asked.path.split('/')
  if (first === 'c' && second === 'pay' && third) return answerCheckout(world, asked, third, fourth)
  if (first === 'p' && second === 'session' && third)
    return answerPortal(world, asked, third, fourth)
  if (first === 'i' && second) return answerInvoice(world, asked, second, third)
  return answerAsset(asked.path) ?? notFound(world.settings.business_name)
}
