/** The line under the masthead of a member's home, as on a front page: the day, and how they stand. */
export function Dateline({ day, standing }: { day: string; standing: string }) {
  return (
    <div className="sheet">
      <p className="dateline">
        <span>{day}</span>
        <strong>{standing}</strong>
      </p>
    </div>
  )
}
