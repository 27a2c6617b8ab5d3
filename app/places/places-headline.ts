import { organisation } from '@/lib/organisation'
import type { Place } from '@/lib/people/organisers/read'

/** How things stand near the reader, in a sentence. */
export function placesHeadline(places: readonly Place[]): string {
  const own = places.find((place) => place.own)
  if (!own) return `Find us in your ${organisation.place.name}`
  const { name: place, organisers } = own
  const count = organisers.length
  if (count === 0) return `${place} needs an organiser`
  return count === 1 ? 'One organiser is near you' : `${count} organisers are near you`
}
