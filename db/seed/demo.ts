/** Plays a year in the life of an invented organisation. */
export async function seedDemo(report: (line: string) => void): Promise<void> {
  report('an empty organisation')
}
