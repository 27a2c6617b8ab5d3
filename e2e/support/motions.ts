/** The motions of the story that are still under way: one with a vote open, one seconded, one waiting for a seconder. */
export const titles = {
  warm: 'Warm homes, organised street by street',
  school: 'A school for first-time candidates',
  podcast: 'Start a monthly podcast',
}
