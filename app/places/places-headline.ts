import { organisation } from '@/lib/organisation'
import type { Place } from '@/lib/people/organisers/read'

/** How things stand near the reader, in a sentence. */
export function placesHeadline(places: readonly Place[]): string {
  const own = places.find((place) => place.own)
  if (!own) return `Find us in your ${organisation.place.name}`
  const { name: home, organisers } = own
  const count = organisers.length
  if (count > 0)
    return count === 1 ? 'One organiser is near you' : `${count} organisers are near you`
  const near = places.filter((place) => place.near && place.organisers.length > 0)
  const [nearest] = near.map(({ name }) => name)
  if (!nearest) return `${home} needs an organiser`
  if (near.length === 1) return `Your nearest organiser is in ${nearest}`
  return `Organisers are near you, in ${near.length} ${organisation.place.plural}`
}
