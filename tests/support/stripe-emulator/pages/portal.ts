import type { Answer, PageRequest } from '../kernel/server'
import { demand, type World } from '../kernel/world'
import type { PortalConfiguration } from '../resources/billing-portal-configurations'
import type { PortalSession } from '../resources/billing-portal-sessions'
import type { Customer } from '../resources/customers'
import type { Problems } from './form'
import { notFound, seeOther } from './layout'
import { perform } from './portal-acts'
import { flowDone, showFlow } from './portal-flow'
import { showPortal } from './portal-home'

/** One visit: who it is, what they may do, and what they have just typed. */
export type Visit = {
  world: World
  key: string
  session: PortalSession
  customer: Customer
  features: PortalConfiguration['features']
  typed: Problems
  problems: Problems
}

/** Where a customer sees the invoices, changes the card or account, and ends or keeps the subscription. */
export function answerPortal(world: World, asked: PageRequest, key: string, act?: string): Answer {
  const [session] = world.store.where('billing_portal.session', { key })
  if (!session || world.clock.now() > session.created + 3600)
    return notFound(world.settings.business_name)
  const customer = demand(world, 'customer', session.customer)
  const { features } = demand(world, 'billing_portal.configuration', session.configuration)
  const typed = Object.fromEntries(new URLSearchParams(asked.form))
  const visit: Visit = { world, key, session, customer, features, typed, problems: {} }
  if (asked.method === 'POST') {
    visit.problems = perform(visit, act)
    if (Object.keys(visit.problems).length === 0) return onwards(visit)
  }
  const { flow, $hidden } = session
  if (flow && !$hidden.flow_done) return showFlow(visit, flow)
  return flow && flow.after_completion.type !== 'portal_homepage'
    ? flowDone(visit, flow)
    : showPortal(visit)
}

function onwards({ world, key, session }: Visit): Answer {
  const { flow, $hidden } = session
  if (!flow || $hidden.flow_done) return seeOther(`/p/session/${key}`)
  $hidden.flow_done = true
  world.store.save(session)
  return seeOther(flow.after_completion.redirect?.return_url ?? `/p/session/${key}`)
}
