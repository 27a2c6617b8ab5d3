export type BandFigure = { figure: string; words: string }

/** A few true figures in poster size, on ink. */
export function FigureBand({ figures }: { figures: readonly BandFigure[] }) {
  return (
    <section aria-label="In figures" className="figure-band">
      <ul className="sheet">
        {figures.map(({ figure, words }) => (
          <li key={words}>
            <b>{figure}</b> {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
