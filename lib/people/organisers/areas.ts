import { organisation } from '@/lib/organisation'

const areas = Object.entries(organisation.place.areas ?? {})

/** The area that a place is in, where the organisation has areas: places that are near each other. */
export function areaOf(place: string | null | undefined): string | undefined {
  return areas.find(([, places]) => place && places.includes(place))?.[0]
}

/** All places, those of one area together. */
export const placesByArea = organisation.place.names.toSorted(
  (one, other) => areaIndex(one) - areaIndex(other),
)

function areaIndex(place: string) {
  return areas.findIndex(([, places]) => places.includes(place))
}
