import { deadlineInPieces } from '@/lib/kernel/calendar'

type Props = {
  at: Date
  /** How far that is: "5 days left", "for 3 days". */
  left?: string
}

/** A day to run the eye down: its figure, the weekday over month and time. It reads "Friday 4 Dec, 8pm", and on a phone is one line. */
export function When({ at, left }: Props) {
  const { weekday, day, month, time } = deadlineInPieces(at)
  return (
    <div className="when">
      <time dateTime={at.toISOString()} className="contents">
        <span className="when-weekday">{weekday}</span> <span className="when-day">{day}</span>{' '}
        <span className="when-rest">
          {month}, {time}
        </span>
      </time>
      {left && <span className="when-left">{left}</span>}
    </div>
  )
}
