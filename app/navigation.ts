import type { Route } from 'next'
import type { NavLink } from '@/components/layout/nav-links'
import type { Actor } from '@/lib/kernel/actor'

const to = (href: Route, label: string): NavLink => ({ href, label })

/** The places in the masthead, for whoever is looking. A power adds one; it never removes one. */
export function mainNavigation(actor: Actor, supports = false): NavLink[] {
  const open = [
    to('/motions', 'Decisions'),
    to('/events', 'Events'),
    to('/statements', 'Statements'),
    to('/about', 'About us'),
  ]
  if (actor.kind !== 'person') return [to('/join', 'Join'), ...open, to('/sign-in', 'Sign in')]
  if (!actor.member) {
    const support = supports ? [to('/supporter', 'Your support')] : []
    return [...support, to('/join/application', 'Your application'), ...open]
  }
  const desk = actor.powers.length > 0 ? [to('/desk', 'Desk')] : []
  return [
    to('/membership', 'Now'),
    to('/meetings', 'Meetings'),
    to('/events', 'Events'),
    to('/motions', 'Motions'),
    to('/elections', 'Elections'),
    to('/networks', 'Networks'),
    ...desk,
  ]
}
