import type { RequestNearby } from '@/lib/people/sponsors/read'

/** How many near an organiser nobody has answered yet. */
export function requestsHeadline(
  requests: readonly Pick<RequestNearby, 'own' | 'others'>[],
): string {
  const waiting = requests.filter(({ own, others }) => !own && others === 0).length
  if (waiting === 0) return 'Nobody near you is waiting for an answer'
  return waiting === 1
    ? 'Someone near you would like to meet'
    : `${waiting} people near you would like to meet`
}
