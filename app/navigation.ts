import type { Route } from 'next'
import type { NavLink } from '@/components/layout/nav-links'
import type { Actor } from '@/lib/kernel/actor'

const to = (href: Route, label: string): NavLink => ({ href, label })

const open = [
  to('/motions', 'Motions'),
  to('/officers', 'Officers'),
  to('/about', 'About'),
  to('/faq', 'FAQ'),
]

/** The links in the masthead, for whoever is looking. A power adds a link; it never removes one. */
export function mainNavigation(actor: Actor): NavLink[] {
  if (actor.kind !== 'person') return [to('/join', 'Join'), ...open, to('/sign-in', 'Sign in')]
  if (!actor.member) return [to('/join/application', 'Your application'), ...open]
  const desk = actor.powers.length > 0 ? [to('/desk', 'Desk')] : []
  return [
    to('/motions', 'Motions'),
    to('/elections', 'Elections'),
    to('/networks', 'Networks'),
    to('/membership', 'Your membership'),
    ...desk,
  ]
}
