/** The motions of the story that are still under way: one with a vote open, two seconded, of which one has amendments, one waiting for a seconder. */
export const titles = {
  warm: 'Warm homes, organised street by street',
  school: 'A school for first-time candidates',
  rents: 'Rents that the North can pay',
  podcast: 'Start a monthly podcast',
}

/** Motions that are to be carried unless members object. */
export const consent = {
  hall: 'Rent a room above the library',
  banner: 'Print a new leaflet',
}

/** A motion that asks between several options. */
export const between = {
  title: 'Where we hold our summer school',
  options: ['Gateshead', 'Durham', 'Carlisle'],
}
