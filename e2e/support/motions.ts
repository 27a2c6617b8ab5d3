/** The motions of the story that are still under way: one with a vote open, two seconded, of which one has amendments, one waiting for a seconder. */
export const titles = {
  warm: 'Warm homes, organised street by street',
  school: 'A school for first-time candidates',
  rents: 'Rents that the North can pay',
  podcast: 'Start a monthly podcast',
}

/** Motions that are to be carried unless members object. */
export const consent = {
  hall: 'Rent the hall in Gateshead',
  banner: 'Order a new banner',
}
